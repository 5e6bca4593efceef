// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.engine.Column;
import dev.tidemark.flow.FlowField;
import dev.tidemark.flow.IpAddress;
import java.util.List;
import java.util.function.Predicate;

/** Whether the first values of a column can be what a field holds. */
final class ColumnValues {
    private static final int HIGHEST_PORT = 65_535;
    private static final int HIGHEST_PROTOCOL = 255;

    private static final double YEAR_2000 = 946_684_800;
    private static final String DATE = "\\d{1,4}[-/]\\d{1,2}[-/]\\d{1,4}([T ].*)?";
    private static final String NUMBER = "\\d{1,19}(\\.\\d+)?";

    private ColumnValues() {}

    static boolean fit(FlowField field, SourceColumn column, List<String> values) {
        if (values.isEmpty()) {
            return fits(field, column.type());
        }
        Predicate<String> fits = value -> fits(field, value);
        long fitting = values.stream().filter(fits).count();
        return fitting * 10 >= values.size() * 9L;
    }

    /** True where hardly anything but this field looks so. */
    static boolean areTelling(FlowField field, List<String> values) {
        if (field == FlowField.TIMESTAMP) {
            return values.stream().allMatch(value -> value.matches(DATE) || isSinceEpoch(value));
        }
        return field.kind() == FlowField.Kind.TEXT;
    }

    /** In any unit from seconds on, of this century. */
    private static boolean isSinceEpoch(String value) {
        return value.matches(NUMBER) && Double.parseDouble(value) >= YEAR_2000;
    }

    /** True of a number that is not whole, which no count is. */
    static boolean hasFraction(String value) {
        return value.matches("[-+]?\\d+\\.\\d*[1-9]\\d*");
    }

    private static boolean fits(FlowField field, String value) {
        return switch (field) {
            case SRC_IP, DST_IP -> IpAddress.parse(value).isPresent();
            case TIMESTAMP -> value.matches(DATE) || value.matches(NUMBER);
            case PROTO -> isWhole(value, HIGHEST_PROTOCOL) || Protocols.isNamed(value);
            case PORT, SRC_PORT -> isWhole(value, HIGHEST_PORT) || value.matches("0x[0-9a-fA-F]{1,4}");
            case UP_BYTES, DOWN_BYTES, UP_PACKETS, DOWN_PACKETS -> isWhole(value, Long.MAX_VALUE);
            case DURATION -> value.matches(NUMBER);
            case STATE -> true;
        };
    }

    private static boolean fits(FlowField field, Column.Type type) {
        boolean isText = type == Column.Type.STRING;
        return switch (field.kind()) {
            case TEXT -> isText || field == FlowField.PROTO;
            case INTEGER -> type == Column.Type.INTEGER || type == Column.Type.BIGINT || isText;
            case TIME, SPAN -> type != Column.Type.BOOLEAN && type != Column.Type.OTHER;
        };
    }

    private static boolean isWhole(String value, long most) {
        if (!value.matches("\\d{1,18}(\\.0+)?")) {
            return false;
        }
        return Double.parseDouble(value) <= most;
    }
}
