package org.belay.feedback;

/** Where somebody finds sources of help, told by the feature that has them; without it there is no such page. */
public interface SourcesOfHelp {

    /** The address of the page, without a leading slash. */
    String address();
}
