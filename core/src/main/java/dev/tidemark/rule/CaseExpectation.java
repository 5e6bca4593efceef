// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code expected.json} of a case says.
 *
 * @param background the fleet that the case stands in, null where it brings all flows itself
 * @param tolerance share by which numbers may differ, 0 to 0.5; 0 means equal to nine digits
 * @param findings whom the rule must name; empty where it must stay quiet
 */
public record CaseExpectation(@Nullable CaseBackground background, double tolerance, List<ExpectedFinding> findings) {
    /** Copies the list. */
    public CaseExpectation {
        findings = List.copyOf(findings);
    }

    /** Reads the file's text; what is wrong with it is told in words that follow its name. */
    public static CaseExpectation parse(String text) {
        return CaseExpectationReader.read(text);
    }
}
