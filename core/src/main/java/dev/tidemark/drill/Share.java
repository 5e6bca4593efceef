// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.drill;

/**
 * How many of some attacks were caught.
 *
 * @param size of each
 * @param tried how many
 * @param caught how many of them
 */
public record Share(double size, int tried, int caught) {
    /** 97.5 % of a normal distribution lie below. */
    private static final double Z = 1.959964;

    Share plus(Share other) {
        return new Share(size, tried + other.tried, caught + other.caught);
    }

    /** The share, 0 where nothing was tried. */
    public double share() {
        return tried == 0 ? 0 : (double) caught / tried;
    }

    /** The lower end of Wilson's interval of 95 % (Wilson, 1927). */
    public double low() {
        return Math.max(0, middle() - reach());
    }

    /** Its upper end. */
    public double high() {
        return Math.min(1, middle() + reach());
    }

    private double middle() {
        return tried == 0 ? 0.5 : (share() + Z * Z / (2 * tried)) / (1 + Z * Z / tried);
    }

    private double reach() {
        return tried == 0
                ? 0.5
                : Z * Math.sqrt(share() * (1 - share()) / tried + Z * Z / (4.0 * tried * tried)) / (1 + Z * Z / tried);
    }
}
