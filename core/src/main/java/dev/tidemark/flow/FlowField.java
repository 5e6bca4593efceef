// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.flow;

import java.util.Arrays;
import java.util.Optional;

/** A field of a flow record, by the name that {@code --map field=column} and format files use. */
public enum FlowField {
    /** When the flow began. */
    TIMESTAMP("timestamp", Need.REQUIRED, Kind.TIME),
    /** The address that opened the flow. */
    SRC_IP("src_ip", Need.REQUIRED, Kind.TEXT),
    /** The address that answered. */
    DST_IP("dst_ip", Need.REQUIRED, Kind.TEXT),
    /** The transport protocol, by name or IANA number. */
    PROTO("proto", Need.REQUIRED, Kind.TEXT),
    /** The port of the service, 0 where the protocol has none. */
    PORT("port", Need.REQUIRED, Kind.INTEGER),
    /** Bytes from the opener to the answerer. */
    UP_BYTES("up_bytes", Need.REQUIRED, Kind.INTEGER),
    /** Bytes from the answerer to the opener. */
    DOWN_BYTES("down_bytes", Need.REQUIRED, Kind.INTEGER),
    /** The opener's port. */
    SRC_PORT("src_port", Need.OPTIONAL, Kind.INTEGER),
    /** How long the flow lasted. */
    DURATION("duration", Need.OPTIONAL, Kind.SPAN),
    /** Packets from the opener. */
    UP_PACKETS("up_packets", Need.OPTIONAL, Kind.INTEGER),
    /** Packets from the answerer. */
    DOWN_PACKETS("down_packets", Need.OPTIONAL, Kind.INTEGER),
    /** The sensor's own word for how the connection went, such as Zeek's {@code S0}. */
    STATE("state", Need.OPTIONAL, Kind.TEXT);

    /** Whether a source must have the field. */
    public enum Need {
        /** Without it a file cannot be read. */
        REQUIRED,
        /** Used where present. */
        OPTIONAL
    }

    /** What the field's values are. */
    public enum Kind {
        /** A point in time. */
        TIME,
        /** A length of time. */
        SPAN,
        /** A whole number, never negative. */
        INTEGER,
        /** Text. */
        TEXT
    }

    private final String id;
    private final Need need;
    private final Kind kind;

    FlowField(String id, Need need, Kind kind) {
        this.id = id;
        this.need = need;
        this.kind = kind;
    }

    /** The name users write. */
    public String id() {
        return id;
    }

    /** True where a source without this field cannot be read. */
    public boolean isRequired() {
        return need == Need.REQUIRED;
    }

    /** What the values are. */
    public Kind kind() {
        return kind;
    }

    /** Finds a field by its name. */
    public static Optional<FlowField> find(String id) {
        return Arrays.stream(values()).filter(field -> field.id.equals(id)).findFirst();
    }
}
