// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The flows of a world, kept for looking at. */
record MadeFlows(World world, List<WorldFlow> clean, List<WorldFlow> judged) {
    static MadeFlows of(WorldSpec spec) {
        World world = World.of(spec);
        List<WorldFlow> clean = new ArrayList<>();
        List<WorldFlow> judged = new ArrayList<>();
        world.clean(clean::add);
        world.judged(judged::add);
        return new MadeFlows(world, clean, judged);
    }

    List<WorldFlow> cleanWhere(Predicate<WorldFlow> wanted) {
        return clean.stream().filter(wanted).toList();
    }

    List<WorldFlow> judgedWhere(Predicate<WorldFlow> wanted) {
        return judged.stream().filter(wanted).toList();
    }

    /** Flows between the two, opened by the first. */
    List<WorldFlow> judgedBetween(String src, String dst) {
        return judgedWhere(flow -> flow.src().equals(src) && flow.dst().equals(dst));
    }

    static boolean isInside(String address) {
        return address.startsWith("10.") || address.startsWith("fd");
    }

    /** People's devices stand in the network 8 of the office. */
    static boolean isDesk(String address) {
        return address.startsWith("10.") && address.split("\\.", -1)[2].equals("8");
    }
}
