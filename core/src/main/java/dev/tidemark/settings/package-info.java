// SPDX-License-Identifier: Apache-2.0

/**
 * What a user may set: one tree of records, and its loader. An option beats the environment, which beats tidemark.yml,
 * which beats the default.
 *
 * <p>Uses {@code yaml}, {@code flow} and {@code error}. A new setting is one constant of {@link
 * dev.tidemark.settings.SettingKey}, one record component and one line in {@link dev.tidemark.settings.SettingsLoader};
 * a rule's threshold is never one: it belongs to its rule.
 */
@NullMarked
package dev.tidemark.settings;

import org.jspecify.annotations.NullMarked;
