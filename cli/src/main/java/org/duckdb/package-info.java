// SPDX-License-Identifier: Apache-2.0
/** What stands before a class of DuckDB's driver. */
package org.duckdb;
