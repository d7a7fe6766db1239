package org.belay.community;

/** A file that people share, without its content. */
public record SharedFile(FileId id, String name, FileKind kind, int bytes) {}
