// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/** A protocol and the port that answers. */
record Service(Transport transport, int port) {
    static final Service HTTPS = tcp(443);
    static final Service HTTP = tcp(80);
    static final Service QUIC = udp(443);
    static final Service DNS = udp(53);
    static final Service DNS_OVER_TLS = tcp(853);
    static final Service NTP = udp(123);
    static final Service SNMP = udp(161);
    static final Service PING = new Service(Transport.ICMP, 0);
    static final Service SMTP = tcp(25);
    static final Service IMAPS = tcp(993);
    static final Service SMB = tcp(445);
    static final Service LDAP = tcp(389);
    static final Service RDP = tcp(3389);
    static final Service SSH = tcp(22);
    static final Service PRINT = tcp(631);
    static final Service RAW_PRINT = tcp(9100);
    static final Service PEER_UPDATE = tcp(7680);
    static final Service BACKUP = tcp(8200);
    static final Service SIP = udp(5060);
    static final Service RTP = udp(16_384);
    static final Service CALL_MEDIA = udp(3478);
    static final Service CAMERA = tcp(554);
    static final Service WINRM = tcp(5985);

    static Service tcp(int port) {
        return new Service(Transport.TCP, port);
    }

    static Service udp(int port) {
        return new Service(Transport.UDP, port);
    }
}
