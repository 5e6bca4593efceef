// SPDX-License-Identifier: Apache-2.0

/**
 * The engine of many machines: Spark, in this process or on a cluster. The only place with Spark's classes.
 *
 * <p>Uses {@code engine}, {@code engine.spark.lake}, {@code sql}, {@code error} and Spark SQL. A function that the common dialect has and
 * Spark names otherwise is one line of {@code functions.sql}. Nothing of ours runs on the executors: all work is Spark's own
 * expressions, so that a cluster needs none of our jars.
 */
@NullMarked
package dev.tidemark.engine.spark;

import org.jspecify.annotations.NullMarked;
