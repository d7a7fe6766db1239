package org.belay.program;

/** A program that is ready to be used, in one language. */
public record ProgramTemplate(String key, WholeProgram content) {}
