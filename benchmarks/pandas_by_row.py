# SPDX-License-Identifier: Apache-2.0
"""The same four questions as scripts commonly ask them: pandas_by_row.py CLEAN.csv JUDGED.csv

Our own telling of how a published student report goes about it: whether an address is inside is asked row by row, and each
source's rows are picked out of all rows again and again. Its charts and its lookups of countries and owners are left out,
which only makes it faster.
"""

import ipaddress
import sys

import pandas
from sklearn.ensemble import IsolationForest


def inside(text):
    return ipaddress.ip_address(text).is_private


def classes(flows):
    from_us, to_us = flows.src_ip.apply(inside), flows.dst_ip.apply(inside)
    return {
        "inside": flows[from_us & to_us],
        "outward": flows[from_us & ~to_us],
        "inward": flows[~from_us & to_us],
    }


def describe(flows):
    print(flows[["timestamp", "port", "up_bytes", "down_bytes"]].describe())
    print(flows.groupby("timestamp").size().describe())
    for column in ("dst_ip", "proto", "port"):
        print(flows[column].value_counts().head(15))


def partners(flows):
    return {source: set(flows[flows.src_ip == source].dst_ip) for source in flows.src_ip.unique()}


def new_partners(clean, judged):
    before = partners(clean)
    new = {source: now - before.get(source, set()) for source, now in partners(judged).items()}
    return sorted(source for source, peers in new.items() if any(source in new.get(peer, ()) for peer in peers))


def uploads(clean, judged):
    before = clean.groupby("src_ip").up_bytes.mean()
    now = judged.groupby("src_ip").up_bytes.mean()
    risen = [source for source in now.index if now[source] >= 2 * before.get(source, 0)]
    for source in risen:
        own = judged[judged.src_ip == source]
        for destination in own.dst_ip.unique():
            own[own.dst_ip == destination].up_bytes.sum()
    return [source for source in risen if judged[judged.src_ip == source].up_bytes.sum() > 500_000_000]


def names(judged):
    asked = judged[((judged.proto.str.lower() == "udp") & (judged.port == 53)) | (judged.port == 443)].dst_ip.value_counts()
    return list(asked.index[asked > asked.mean() + 3 * asked.std()])


def outsiders(visits):
    counts = visits.groupby(["src_ip", "dst_ip"]).size().reset_index(name="visits")
    counts["odd"] = IsolationForest(contamination=0.1, random_state=0).fit_predict(counts[["visits"]])
    hours = pandas.to_datetime(visits.timestamp, unit="us").dt.hour
    at_night = visits[(hours < 8) | (hours > 18)].src_ip.value_counts().head(20)
    return sorted(set(counts[counts.odd == -1].src_ip) & set(at_night.index))


def main():
    clean, judged = (classes(pandas.read_csv(path)) for path in sys.argv[1:3])
    for flows in clean.values():
        describe(flows)
    found = {
        "new partners": new_partners(clean["inside"], judged["inside"]),
        "uploads": uploads(clean["outward"], judged["outward"]),
        "names": names(judged["inside"]),
        "outsiders": outsiders(judged["inward"]),
    }
    for title, devices in found.items():
        print(title, len(devices), *devices[:10])


main()
