package org.belay.enrollment;

/** Whether a participant offers a topic or wants it. */
public enum TopicDirection {
    OFFERED,
    WANTED
}
