package org.belay.demo;

import java.util.List;

/** What people of the demo say in their own words. */
final class DemoWords {

    static final List<String> CHANGE = List.of(
            "Longer sessions and fewer of them. Half an hour is over before we get to the point.",
            "A list of good questions to start with would help us both.",
            "Nothing, it works well. We found our rhythm after the third session.",
            "More time between the kickoff and the first session, to think about what I want.",
            "Please plan around quarter end. Two of our sessions fell through because of it.",
            "I would like to meet in person once.",
            "We talk about daily work too much. An agenda would keep us on the goal.",
            "Bring the pairs of one site together over lunch.",
            "More on delegation. The workshop only scratched the surface.",
            "Video calls after five are hard with small children. Mornings would be better.",
            "Let us see earlier who else takes part.",
            "The problem clinic was the best part. More of that.",
            "I would have liked to choose the topic of the workshop.",
            "Remind line managers that this takes an hour every two weeks.",
            "A template for goals with an example that is not about sales.",
            "It is good as it is. Being asked how it goes already helps.",
            "Fewer mails, please. One a week is enough.",
            "Say clearly at the start that it may end early without blame.",
            "A quiet room at the Bothell site that can be booked for an hour.",
            "More pairs across departments, that is where I learn most.");

    static final String TO_MENTOR_WELL =
            "You let me find the answer myself. After our talk about the reorganization I knew what to say to my team.";
    static final String TO_MENTOR_NEXT =
            "Tell me more about what went wrong when you were new. That would take some pressure off.";
    static final String TO_MENTEE_WELL =
            "You come prepared, and you tried what we agreed on even when it was uncomfortable.";
    static final String TO_MENTEE_NEXT =
            "Ask two people of your team what they need from you, before you decide for them.";
    static final String QUESTION = "How I came across in the talk with my team that you joined.";

    /** What mentees say at the end, for their mentor alone. */
    static final List<String> MENTEES_LOOK_BACK = List.of(
            "In spring I still asked permission for everything. Today I told my manager what I had decided, and only"
                    + " afterwards noticed that I had not asked. Thank you for never answering the question I could answer.",
            "I take along the list of three: what is mine to do, what is mine to say, what is not mine. It hangs beside"
                    + " my screen.",
            "I did not become a team lead, and I know now that I do not want to be one this year. That is worth more"
                    + " than the other answer would have been.",
            "Our start was slow, and some of that was me: I wanted to look good in front of you. After the talk about"
                    + " the failed release it was easy. Thank you for telling me about yours.",
            "I know four people in another building by name now. When something breaks I call them instead of writing"
                    + " a ticket.",
            "You asked each time what I had tried since. Twice it was nothing, and you did not let it pass. I was cross"
                    + " then, and I am grateful now.");

    /** And mentors, for their mentee. */
    static final List<String> MENTORS_LOOK_BACK = List.of(
            "I talk less than I did in our first sessions, and it is not because I have less to say. Thank you for"
                    + " telling me that I was finishing your sentences.",
            "You made me explain why we do things the way we do. Twice I had no answer, and we changed it.",
            "I saw you lead that meeting. Nobody there knew how much work it had been, and that is how it should be.",
            "I had forgotten what the first year feels like. My own team has noticed that I ask more since.",
            "We lost March to the quarter end; I should have said so instead of moving the date three times. I am glad"
                    + " that you stayed.");

    private DemoWords() {}
}
