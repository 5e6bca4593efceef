// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/** What people and machines go to an outside site for. */
enum SiteKind {
    /** Pages. */
    WEB(new Shape(4_300, 0.85, 17_000, 1.35, 6)),
    /** What pages are made of: scripts, pictures, counters. */
    ASSETS(new Shape(2_700, 0.8, 9_000, 1.5, 9)),
    /** Office applications in the browser. */
    SAAS(new Shape(11_000, 1.0, 14_000, 1.2, 40)),
    /** Files kept outside. */
    STORAGE(new Shape(2_600, 0.8, 4_500, 1.0, 20)),
    /** Talking and being seen. */
    CALL(new Shape(4_500, 0.7, 6_500, 0.8, 90)),
    /** Films and music. */
    VIDEO(new Shape(3_200, 0.7, 1_700_000, 1.0, 25)),
    /** Machines among themselves. */
    MACHINE(new Shape(1_900, 0.7, 3_600, 0.9, 2));

    private final Shape shape;

    SiteKind(Shape shape) {
        this.shape = shape;
    }

    /** What one flow to such a site carries. */
    Shape shape() {
        return shape;
    }
}
