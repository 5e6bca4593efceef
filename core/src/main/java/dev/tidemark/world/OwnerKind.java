// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/** What the owner of an outside network does with it. */
enum OwnerKind {
    /** Delivers other people's sites. */
    CDN,
    /** Rents machines out by the hour. */
    CLOUD,
    /** Office applications. */
    SAAS,
    /** Keeps files. */
    STORAGE,
    /** Films and music. */
    MEDIA,
    /** Its own well-known site. */
    SITE,
    /** Small sites and rented servers. */
    HOSTING,
    /** Connects people, who come as visitors. */
    ISP,
    /** Talks with machines: updates, telemetry, time. */
    MACHINE,
    /** Public name servers. */
    RESOLVER,
    /** Knocks at every door of the internet. */
    PROBER,
    /** Reads public sites for a search engine. */
    CRAWLER
}
