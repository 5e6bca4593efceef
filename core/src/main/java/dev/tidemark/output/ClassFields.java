// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import dev.tidemark.profile.ClassProfile;
import dev.tidemark.profile.Description;
import dev.tidemark.profile.Dimension;
import dev.tidemark.profile.FlowNumber;
import dev.tidemark.profile.HourSum;
import dev.tidemark.profile.Spread;
import dev.tidemark.profile.Top;
import dev.tidemark.profile.Totals;
import dev.tidemark.profile.Uploader;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What flows of one class look like, as fields of JSON. */
final class ClassFields {
    private static final double LARGEST_EXACT = 1L << 53;

    private final JsonText json;

    ClassFields(JsonText json) {
        this.json = json;
    }

    void write(ClassProfile one) {
        json.object(() -> {
            totals(one.totals());
            json.name("describe").object(() -> {
                for (FlowNumber column : FlowNumber.values()) {
                    json.name(column.id());
                    describe(one.describe().getOrDefault(column, Description.NONE));
                }
            });
            json.name("gaps");
            describe(one.gaps());
            json.name("upload_to_download").number(one.totals().ratio());
            json.name("upload_to_download_by_source");
            spread(one.ratios(), "sources");
            json.name("hours").arrayOf(one.hours(), this::hour);
            json.name("top");
            tops(one.tops());
            json.name("uploaders").arrayOf(one.uploaders(), this::uploader);
        });
    }

    void tops(Map<Dimension, Top> tops) {
        json.object(() -> {
            for (Dimension dimension : Dimension.values()) {
                Top top = tops.getOrDefault(dimension, Top.NONE);
                json.name(dimension.id()).object(() -> {
                    json.name("count").whole(top.names());
                    json.name("first").arrayOf(top.entries(), this::entry);
                });
            }
        });
    }

    void spread(Spread spread, String whose) {
        json.object(() -> {
            json.name(whose).whole(spread.count());
            json.name("min").number(spread.min());
            json.name("25%").number(spread.quarter());
            json.name("50%").number(spread.half());
            json.name("75%").number(spread.threeQuarters());
            json.name("max").number(spread.max());
        });
    }

    private void totals(Totals totals) {
        json.name("flows").whole(totals.flows());
        json.name("sources").whole(totals.sources());
        json.name("destinations").whole(totals.destinations());
        json.name("up_bytes").whole(totals.upBytes());
        json.name("down_bytes").whole(totals.downBytes());
    }

    /** In pandas' words and order. */
    private void describe(Description description) {
        json.object(() -> {
            json.name("count").whole(description.count());
            value("mean", description.mean());
            value("std", description.std());
            value("min", description.min());
            value("25%", description.quarter());
            value("50%", description.half());
            value("75%", description.threeQuarters());
            value("max", description.max());
        });
    }

    /** Bytes may have more than nine digits and are exact all the same. */
    private void value(String name, @Nullable Double value) {
        json.name(name);
        if (value != null && value == Math.rint(value) && Math.abs(value) <= LARGEST_EXACT) {
            json.whole(value.longValue());
        } else {
            json.number(value);
        }
    }

    private void hour(HourSum hour) {
        json.object(() -> {
            json.name("day").text(hour.day().toString());
            json.name("hour").whole(hour.hour());
            json.name("flows").whole(hour.flows());
            json.name("up_bytes").whole(hour.upBytes());
            json.name("down_bytes").whole(hour.downBytes());
        });
    }

    private void entry(Top.Entry entry) {
        json.object(() -> {
            json.name("name").text(entry.name());
            json.name("partners").whole(entry.partners());
            json.name("flows").whole(entry.flows());
            json.name("up_bytes").whole(entry.upBytes());
            json.name("down_bytes").whole(entry.downBytes());
        });
    }

    private void uploader(Uploader uploader) {
        json.object(() -> {
            json.name("address").text(uploader.address());
            json.name("destinations").whole(uploader.destinations());
            json.name("flows").whole(uploader.flows());
            json.name("up_bytes").whole(uploader.upBytes());
            json.name("down_bytes").whole(uploader.downBytes());
            json.name("to_destinations");
            portions(uploader.toDestinations());
            json.name("to_owners");
            portions(uploader.toOwners());
            json.name("to_countries");
            portions(uploader.toCountries());
        });
    }

    private void portions(List<Uploader.Portion> portions) {
        json.arrayOf(
                portions,
                portion -> json.object(() -> {
                    json.name("name").text(portion.name());
                    json.name("up_bytes").whole(portion.upBytes());
                }));
    }
}
