package org.belay.feedback;

/**
 * A survey as whoever is asked sees it.
 *
 * @param answered whether they have sent it
 * @param open whether they still can
 */
public record AnswerPage(SurveyHead survey, Instrument instrument, boolean answered, boolean open) {}
