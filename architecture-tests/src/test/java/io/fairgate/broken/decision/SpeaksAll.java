package io.fairgate.broken.decision;

import com.google.re2j.Pattern;
import dev.cel.common.CelAbstractSyntaxTree;
import org.objectweb.asm.ClassWriter;
import org.snakeyaml.engine.v2.api.Load;
import picocli.CommandLine;

/// A judge that speaks to every library itself.
record SpeaksAll(
    Pattern pattern,
    CelAbstractSyntaxTree tree,
    ClassWriter writer,
    Load yaml,
    CommandLine typed) {}
