package org.belay.organization;

import java.util.List;

/** The rows of a file. */
record ReadPeople(List<FileRow> rows, List<ImportNote> notes, Rejections rejections, int read) {}
