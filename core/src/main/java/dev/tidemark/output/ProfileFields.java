// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import dev.tidemark.profile.Changes;
import dev.tidemark.profile.DeviceUse;
import dev.tidemark.profile.NetworkUse;
import dev.tidemark.profile.Profile;
import dev.tidemark.profile.Role;
import dev.tidemark.profile.ServiceUse;

/** A profile as fields of JSON. */
final class ProfileFields {
    private final JsonText json;
    private final ClassFields classes;

    ProfileFields(JsonText json, ClassFields classes) {
        this.json = json;
        this.classes = classes;
    }

    void write(Profile profile) {
        json.name("networks").arrayOf(profile.networks(), this::network);
        json.name("classes").object(() -> profile.classes().forEach((traffic, one) -> {
            json.name(traffic.id());
            classes.write(one);
        }));
        json.name("servers").arrayOf(profile.services(), this::service);
        json.name("roles").object(() -> profile.roles()
                .forEach((role, devices) -> json.name(role.id()).whole(devices)));
        json.name("dns_to_other");
        classes.spread(profile.dnsRatios(), "devices");
        json.name("device_count").whole(profile.deviceCount());
        json.name("devices").arrayOf(profile.devices(), this::device);
        json.name("first_seen").text(profile.first().toString());
        json.name("last_seen").text(profile.last().toString());
        json.name("days").whole(profile.days());
    }

    void changes(Changes changes) {
        json.name("classes").object(() -> changes.classes()
                .forEach((traffic, one) -> json.name(traffic.id()).object(() -> {
                    json.name("new");
                    classes.tops(one.added());
                    json.name("gone");
                    classes.tops(one.gone());
                })));
        json.name("new_servers").arrayOf(changes.newServices(), this::service);
        json.name("gone_servers").arrayOf(changes.goneServices(), this::service);
    }

    private void network(NetworkUse network) {
        json.object(() -> {
            json.name("network").text(network.network());
            json.name("devices").whole(network.devices());
            json.name("opened").whole(network.opened());
            json.name("answered").whole(network.answered());
        });
    }

    private void service(ServiceUse service) {
        json.object(() -> {
            json.name("address").text(service.address());
            json.name("protocol").text(service.protocol());
            json.name("port");
            if (service.port() == null) {
                json.text(null);
            } else {
                json.whole(service.port());
            }
            json.name("clients").whole(service.clients());
            json.name("internal_clients").whole(service.internalClients());
            json.name("external_clients").whole(service.externalClients());
            json.name("flows").whole(service.flows());
            json.name("up_bytes").whole(service.upBytes());
            json.name("down_bytes").whole(service.downBytes());
        });
    }

    private void device(DeviceUse device) {
        json.object(() -> {
            json.name("address").text(device.address());
            json.name("roles").texts(device.roles().stream().map(Role::id).toList());
            json.name("opened").whole(device.opened());
            json.name("answered").whole(device.answered());
            json.name("destinations").whole(device.destinations());
            json.name("up_bytes").whole(device.upBytes());
            json.name("down_bytes").whole(device.downBytes());
            json.name("upload_to_download").number(device.uploadRatio());
            json.name("dns_flows").whole(device.dnsFlows());
            json.name("dns_bytes").whole(device.dnsBytes());
            json.name("dns_to_other").number(device.dnsRatio());
        });
    }
}
