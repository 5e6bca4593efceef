// SPDX-License-Identifier: Apache-2.0

/**
 * Files in any file system that Hadoop's jars know ({@code hdfs://}, {@code s3a://}, {@code abfs://}), as java.nio sees files: so
 * that whoever reads or writes by a path does so there too.
 *
 * <p>Uses {@code error} and Hadoop's file systems, and knows no Spark. What java.nio asks for beyond files and folders as a
 * whole is refused in {@link dev.tidemark.engine.spark.lake.LakeProvider}.
 */
@NullMarked
package dev.tidemark.engine.spark.lake;

import org.jspecify.annotations.NullMarked;
