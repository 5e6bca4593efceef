// SPDX-License-Identifier: Apache-2.0
/**
 * Turns files that no engine reads into files that it does: binary flow files, captures of NetFlow and JSON that is not one object a line become
 * text in the work folder of a run. Here, and nowhere else before the engine, Java sees records one by one.
 *
 * <p>NetFlow and IPFIX are decoded by our own few classes: the one library in Maven's registry that does is long unkept and
 * brings an actor system along, and of what exporters tell a flow needs little.
 *
 * <p>May use the vocabulary of flows and errors. A further kind of file is a class that implements {@link dev.tidemark.decode.Decoder} and a line in
 * {@link dev.tidemark.decode.Decoders}; the format of the text that it makes is a folder in {@code formats/}.
 */
@NullMarked
package dev.tidemark.decode;

import org.jspecify.annotations.NullMarked;
