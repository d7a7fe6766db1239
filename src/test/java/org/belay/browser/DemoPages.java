package org.belay.browser;

import static org.belay.demo.DemoRole.*;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.belay.demo.DemoRole;
import org.belay.notification.TestStops;
import org.belay.security.TestLinks;
import org.belay.security.TokenPurpose;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Each page of Belay once: its route, an address of it in the demo, and who may open it there. */
@Component
class DemoPages {

    /** @param may the first of them opens the page in the browser */
    record DemoPage(String route, String address, Set<DemoRole> may) {

        DemoRole visitor() {
            return may.contains(NOBODY) ? NOBODY : may.iterator().next();
        }

        @Override
        public String toString() {
            return route.isEmpty() ? "home" : route;
        }
    }

    private static final Set<DemoRole> EVERYBODY = EnumSet.allOf(DemoRole.class);
    private static final Set<DemoRole> SIGNED_IN = DemoRole.accounts();
    private static final Set<DemoRole> PAIR = EnumSet.of(MENTOR, MENTEE);

    /** Those of any pair; the last two are one of equals. */
    private static final Set<DemoRole> IN_PAIRS = EnumSet.of(MENTOR, MENTEE, SECOND_COORDINATOR, SAFEGUARDING_CONTACT);

    private static final String PULSE = "peer-motivation-pulse";
    private static final String TODAY = "Difficult conversations";
    private static final String AHEAD = "Feedback that helps";
    private static final String HELD = "Starting well together";
    private static final String DRAFT = "Halfway: what has changed";

    private final DSLContext sql;
    private final TestLinks links;
    private final TestStops stops;

    DemoPages(DSLContext sql, TestLinks links, TestStops stops) {
        this.sql = sql;
        this.links = links;
        this.stops = stops;
    }

    List<DemoPage> all() {
        var mentoring = "program/" + program("Cross-company mentoring");
        var matching = cohort("WIN26");
        var enrolling = id("select cohort_id from cohort where code = 'NM27'");
        var closed = id("select cohort_id from cohort where code = 'SPR26'");
        var pair = "pair/" + pair();
        var log = pair + "/session/" + sessionToLog() + "/log";
        return List.of(
                page("", "", SIGNED_IN),
                page("home", "home", SIGNED_IN),
                page("today", "today", COORDINATOR, SECOND_COORDINATOR),
                page("today/number/:figure", "today/number/met", COORDINATOR, SECOND_COORDINATOR),
                page("program/:programId/today", mentoring + "/today", COORDINATOR, ADMINISTRATOR, MANAGER),
                page("people", "people", ADMINISTRATOR, COORDINATOR, SECOND_COORDINATOR),
                page("people/:personId", "people/" + someMentor(), ADMINISTRATOR, COORDINATOR, SECOND_COORDINATOR),
                page("people/import", "people/import", ADMINISTRATOR, COORDINATOR),
                page("organization", "organization", ADMINISTRATOR, COORDINATOR),
                page("organization/import", "organization/import", ADMINISTRATOR, COORDINATOR),
                page("people/imports", "people/imports", ADMINISTRATOR, COORDINATOR, SECOND_COORDINATOR),
                page("programs", "programs", ADMINISTRATOR, COORDINATOR, SECOND_COORDINATOR),
                page("program/new", "program/new", ADMINISTRATOR, COORDINATOR, SECOND_COORDINATOR),
                page("programs/import", "programs/import", ADMINISTRATOR, COORDINATOR, SECOND_COORDINATOR),
                page("program/:programId", mentoring, ADMINISTRATOR, COORDINATOR, MANAGER),
                page("program/:programId/plan", mentoring + "/plan", ADMINISTRATOR, COORDINATOR, MANAGER),
                page("program/:programId/mails", mentoring + "/mails", COORDINATOR, ADMINISTRATOR),
                page("program/:programId/form", mentoring + "/form", ADMINISTRATOR, COORDINATOR, MANAGER),
                page("programs/questions", "programs/questions", ADMINISTRATOR, COORDINATOR, SECOND_COORDINATOR),
                page("program/:programId/preparation", mentoring + "/preparation", ADMINISTRATOR, COORDINATOR, MANAGER),
                page("cohorts", "cohorts", ADMINISTRATOR, COORDINATOR, SECOND_COORDINATOR),
                page("cohort/new", "cohort/new", ADMINISTRATOR, COORDINATOR, SECOND_COORDINATOR),
                page("cohort/:cohortId", matching, COORDINATOR, ADMINISTRATOR),
                page("cohort/:cohortId/people", matching + "/people", COORDINATOR),
                page("cohort/:cohortId/people/add", matching + "/people/add", COORDINATOR),
                page("cohort/:cohortId/people/import", matching + "/people/import", COORDINATOR),
                page("cohort/:cohortId/people/ratio", matching + "/people/ratio", COORDINATOR),
                page("cohort/:cohortId/matching", matching + "/matching", COORDINATOR),
                page("cohort/:cohortId/matching/weights", matching + "/matching/weights", COORDINATOR),
                page("cohort/:cohortId/matching/sizes", cohort("CIR26") + "/matching/sizes", COORDINATOR),
                page("cohort/:cohortId/matching/rehearsal", matching + "/matching/rehearsal", COORDINATOR),
                page("cohort/:cohortId/matching/runs", matching + "/matching/runs", COORDINATOR),
                page("cohort/:cohortId/pairs", cohort("SPR26") + "/pairs", COORDINATOR),
                page("cohort/:cohortId/pairs/waiting", matching + "/pairs/waiting", COORDINATOR),
                page("cohort/:cohortId/schedule", cohort("NM26") + "/schedule", COORDINATOR, SECOND_COORDINATOR),
                page("cohort/:cohortId/report", cohort("SPR26") + "/report", COORDINATOR, ADMINISTRATOR),
                page(
                        "cohort/:cohortId/report/health",
                        cohort("NM26") + "/report/health",
                        COORDINATOR,
                        SECOND_COORDINATOR,
                        ADMINISTRATOR),
                page("cohort/:cohortId/exports", cohort("SPR26") + "/exports", COORDINATOR, ADMINISTRATOR),
                page("program/:programId/exports", mentoring + "/exports", MANAGER, COORDINATOR, ADMINISTRATOR),
                page("program/:programId/evidence", mentoring + "/evidence", MANAGER, COORDINATOR, ADMINISTRATOR),
                page("cohort/:cohortId/settings", matching + "/settings", COORDINATOR, ADMINISTRATOR),
                page("catch-up", "catch-up", startingWith(MENTOR)),
                page("care", "care", IN_PAIRS),
                page("cohort/:cohortId/pairs/care", cohort("NM26") + "/pairs/care", COORDINATOR, SECOND_COORDINATOR),
                page("calendar", "calendar", SIGNED_IN),
                page("pair/:matchId([0-9]+)/agreement", pair + "/agreement", PAIR),
                page("circle/:circleId/agreement", circle() + "/agreement", MENTOR, MENTEE),
                page(
                        "cohort/:cohortId/pairs/closing",
                        cohort("NM26") + "/pairs/closing",
                        COORDINATOR,
                        SECOND_COORDINATOR),
                page("recognition", "recognition", startingWith(MENTOR)),
                page("recognition/thank", "recognition/thank", startingWith(MENTEE)),
                page("recognition/story", "recognition/story", startingWith(MENTOR)),
                page("help", "help", SIGNED_IN),
                page("help/new", "help/new", startingWith(MENTEE)),
                page("help/request/:helpRequestId([0-9]+)", helpRequest(), SAFEGUARDING_CONTACT, MENTEE),
                page("help/requests", "help/requests", SAFEGUARDING_CONTACT),
                page("help/sources", "help/sources", ADMINISTRATOR),
                page("cohort/:cohortId/workshops", cohort("NM26") + "/workshops", COORDINATOR, SECOND_COORDINATOR),
                page(
                        "cohort/:cohortId/feedback",
                        cohort("NM26") + "/feedback",
                        COORDINATOR,
                        SECOND_COORDINATOR,
                        ADMINISTRATOR),
                page("program/:programId/surveys", mentoring + "/surveys", ADMINISTRATOR, COORDINATOR, MANAGER),
                page("instruments", "instruments", COORDINATOR, SECOND_COORDINATOR, ADMINISTRATOR),
                page(
                        "instrument/:instrumentId([0-9]+)",
                        instrument(PULSE),
                        COORDINATOR,
                        SECOND_COORDINATOR,
                        ADMINISTRATOR),
                page(
                        "instrument/:instrumentId([0-9]+)/edit",
                        ownInstrument() + "/edit",
                        COORDINATOR,
                        SECOND_COORDINATOR,
                        ADMINISTRATOR),
                page("survey/:token", survey(), MENTEE, MENTOR),
                page("my-feedback", "my-feedback", startingWith(MENTOR)),
                page("workshops", "workshops", SIGNED_IN),
                page("workshop/new", "workshop/new", COORDINATOR, SECOND_COORDINATOR, ADMINISTRATOR),
                page(
                        "workshop/:workshopId([0-9]+)",
                        workshop(TODAY),
                        COORDINATOR,
                        SECOND_COORDINATOR,
                        MENTOR,
                        MENTEE,
                        MEMBER),
                page("workshop/:workshopId([0-9]+)/edit", workshop(AHEAD) + "/edit", COORDINATOR, SECOND_COORDINATOR),
                page(
                        "workshop/:workshopId([0-9]+)/list",
                        workshop(TODAY) + "/list",
                        MEMBER,
                        COORDINATOR,
                        SECOND_COORDINATOR),
                page("workshop/:workshopId([0-9]+)/ticket/:ticket", ticket(), MEMBER, COORDINATOR, SECOND_COORDINATOR),
                page("verify/:code?", "verify/" + certificate(), EVERYBODY),
                page("take-part", "take-part", SIGNED_IN),
                page("availability", "availability", SIGNED_IN),
                page("prepare/:enrollmentId", "prepare/" + place(MENTOR), MENTOR),
                page("wishes/:cohortId", "wishes/" + id("select cohort_id from cohort where code = 'ACC26'"), MENTEE),
                page("apply/:cohortId", "apply/" + enrolling, SIGNED_IN),
                page("pair/:matchId([0-9]+)", pair, MENTOR, MENTEE, COORDINATOR, SECOND_COORDINATOR),
                page("circle/:circleId", circle(), COORDINATOR, MENTOR, MENTEE),
                page("circle/:circleId/plan", circle() + "/plan", MENTOR),
                page("pair/:matchId([0-9]+)/goals", pair + "/goals", MENTEE, MENTOR),
                page("circle/:circleId/goals", circle() + "/goals", MENTEE, MENTOR),
                page("goals", "goals", IN_PAIRS),
                page("goal/new", "goal/new?match=" + pair(), MENTEE, MENTOR),
                page("goal/:goalId([0-9]+)", goal(), MENTEE, MENTOR),
                page("goal/:goalId([0-9]+)/check-in", goal() + "/check-in", MENTEE),
                page("goal/:goalId([0-9]+)/setback", goal() + "/setback", MENTEE),
                page("goal/:goalId([0-9]+)/revise", goal() + "/revise", MENTEE),
                page("wins", "wins", startingWith(MENTEE)),
                page("been-there", "been-there", IN_PAIRS),
                page("cohort/:cohortId/pairs/goals", cohort("NM26") + "/pairs/goals", COORDINATOR, SECOND_COORDINATOR),
                page("pair/:matchId([0-9]+)/sessions", pair + "/sessions", PAIR),
                page("pair/:matchId([0-9]+)/notes", pair + "/notes", PAIR),
                page("circle/:circleId/sessions", circle() + "/sessions", MENTOR, MENTEE),
                page("circle/:circleId/notes", circle() + "/notes", MENTOR, MENTEE),
                page("circle/:circleId/session/:sessionId([0-9]+)", circleSession(), MENTOR, MENTEE),
                page("circle/:circleId/session/:sessionId([0-9]+)/clinic", circleSession() + "/clinic", MENTOR, MENTEE),
                page("pair/:matchId([0-9]+)/plan", pair + "/plan", PAIR),
                page("resources", "resources", startingWith(MENTEE)),
                page(
                        "resource/new",
                        "resource/new?program=" + program("New managers"),
                        COORDINATOR,
                        SECOND_COORDINATOR),
                page(
                        "resource/:resourceId([0-9]+)",
                        resource("One-to-one checklist"),
                        MENTEE,
                        MENTOR,
                        COORDINATOR,
                        SECOND_COORDINATOR),
                page(
                        "resource/:resourceId([0-9]+)/edit",
                        resource("One-to-one checklist") + "/edit",
                        COORDINATOR,
                        SECOND_COORDINATOR),
                page("pair/:matchId([0-9]+)/resources", pair + "/resources", PAIR),
                page("circle/:circleId/resources", circle() + "/resources", MENTOR, MENTEE),
                page("pair/:matchId([0-9]+)/messages", pair + "/messages", PAIR),
                page("circle/:circleId/messages", circle() + "/messages", MENTOR, MENTEE),
                page("community", "community", startingWith(MENTEE)),
                page("community/circle/:circleId([0-9]+)", "community/" + circle(), MENTEE, MENTOR),
                page(
                        "community/cohort/:cohortId([0-9]+)",
                        "community/" + cohort("NM26"),
                        MENTEE,
                        MENTOR,
                        COORDINATOR,
                        SECOND_COORDINATOR),
                page(
                        "community/program/:programId([0-9]+)",
                        "community/program/" + program("New managers"),
                        COORDINATOR,
                        SECOND_COORDINATOR,
                        MENTOR,
                        MENTEE),
                page(
                        "community/reports",
                        "community/reports",
                        COORDINATOR,
                        SECOND_COORDINATOR,
                        SAFEGUARDING_CONTACT,
                        ADMINISTRATOR),
                page("messages", "messages", startingWith(MENTOR)),
                page("messages/new", "messages/new", COORDINATOR, SECOND_COORDINATOR),
                page("messages/:conversationId([0-9]+)", "messages/" + conversation(), MENTOR, COORDINATOR),
                page("announcements", "announcements", startingWith(COORDINATOR)),
                page("announcement/new", "announcement/new", COORDINATOR, SECOND_COORDINATOR),
                page("announcement/:announcementId([0-9]+)", announcement(), COORDINATOR, MENTOR, MENTEE),
                page("session/:sessionId([0-9]+)/answer", sessionAhead(), PAIR),
                page("pair/:matchId([0-9]+)/session/:sessionId([0-9]+)/log", log, PAIR),
                page("reports", "reports", ADMINISTRATOR, COORDINATOR, SECOND_COORDINATOR, MANAGER),
                page("reports/scheduled", "reports/scheduled", startingWith(MANAGER)),
                page(
                        "reports/scheduled/new",
                        "reports/scheduled/new",
                        MANAGER,
                        ADMINISTRATOR,
                        COORDINATOR,
                        SECOND_COORDINATOR),
                page(
                        "cohort/:cohortId/report/list/:figure",
                        cohort("NM26") + "/report/list/silent-matches",
                        COORDINATOR,
                        SECOND_COORDINATOR),
                page(
                        "reports/program/:programId",
                        "reports/program/" + program("Cross-company mentoring"),
                        MANAGER,
                        COORDINATOR,
                        ADMINISTRATOR),
                page(
                        "reports/program/:programId/health",
                        "reports/program/" + program("Cross-company mentoring") + "/health",
                        MANAGER,
                        COORDINATOR,
                        ADMINISTRATOR),
                page("report-link/:token", "report-link/none", startingWith(MANAGER)),
                page("report/:cohortId", "report/" + closed, MANAGER, COORDINATOR, ADMINISTRATOR),
                page("report/:cohortId/health", "report/" + closed + "/health", MANAGER, COORDINATOR, ADMINISTRATOR),
                page("imports/history", "imports/history", ADMINISTRATOR),
                page("accounts", "accounts", ADMINISTRATOR),
                page("audit", "audit", SIGNED_IN),
                page("mail-log", "mail-log", SIGNED_IN),
                page("notifications", "notifications", SIGNED_IN),
                page("notifications/choices", "notifications/choices", SIGNED_IN),
                page("stop/:token", stops.address(MENTOR.email()), EVERYBODY),
                page("join/:code/:token?", join(), EVERYBODY),
                page("login", "login", EVERYBODY),
                page("forgotten", "forgotten", EVERYBODY),
                page("setup", "setup", EVERYBODY),
                page("welcome/:token", "welcome/" + token(TokenPurpose.INVITATION, MEMBER), EVERYBODY),
                page("reset/:token", "reset/" + token(TokenPurpose.PASSWORD_RESET, MANAGER), EVERYBODY));
    }

    /** Files that people share: of a library, and of a post in a circle. */
    List<DemoPage> files() {
        return List.of(
                page("", file("One-to-one checklist.txt"), MENTEE, MENTOR, COORDINATOR, SECOND_COORDINATOR),
                page("", file("First meeting.txt"), MENTEE, MENTOR));
    }

    private String file(String name) {
        return "files/" + id("select community_file_id from community_file where name = ?", name);
    }

    /** Pages that look otherwise for somebody else, or about something in another state. */
    List<Seen> otherStates() {
        return List.of(
                new Seen(MENTOR, ""),
                new Seen(ADMINISTRATOR, ""),
                new Seen(SECOND_COORDINATOR, "today"),
                new Seen(COORDINATOR, "today?about=applications"),
                new Seen(COORDINATOR, "today?about=closing"),
                new Seen(COORDINATOR, "today?aside"),
                new Seen(MENTOR, "availability"),
                new Seen(MEMBER, ""),
                new Seen(COORDINATOR, "program/new?start=empty"),
                new Seen(COORDINATOR, "program/new?start=burnout-peer-support"),
                new Seen(COORDINATOR, "program/new?copy=" + program("New managers")),
                new Seen(COORDINATOR, cohort("NM26")),
                new Seen(COORDINATOR, cohort("NM27")),
                new Seen(COORDINATOR, cohort("SPR26")),
                new Seen(NOBODY, join() + "/used-or-wrong"),
                new Seen(COORDINATOR, cohort("ACC26") + "/people"),
                new Seen(COORDINATOR, cohort("ACC26") + "/people/ratio"),
                new Seen(COORDINATOR, cohort("ACC26") + "/matching"),
                new Seen(COORDINATOR, "program/new?start=empty-peer-pair"),
                new Seen(COORDINATOR, "program/new?start=empty-circle"),
                new Seen(COORDINATOR, cohort("CIR26") + "/matching"),
                new Seen(COORDINATOR, cohort("CIR26") + "/pairs"),
                new Seen(COORDINATOR, cohort("NM26") + "/schedule?view=list"),
                new Seen(COORDINATOR, cohort("NM26") + "/schedule?view=month"),
                new Seen(COORDINATOR, cohort("WIN26") + "/schedule"),
                new Seen(MENTEE, circle()),
                new Seen(MENTOR, goal()),
                new Seen(MENTEE, groupGoal()),
                new Seen(MENTEE, "been-there?topic=" + experience()),
                new Seen(MENTOR, "pair/" + pair() + "/agreement?change"),
                new Seen(MENTEE, "recognition?show=teams"),
                new Seen(ADMINISTRATOR, "help"),
                new Seen(MENTEE, "help"),
                new Seen(MENTEE, helpRequest()),
                new Seen(MENTOR, "calendar?view=week"),
                new Seen(MENTOR, "calendar?view=agenda"),
                new Seen(COORDINATOR, "calendar?" + cohort("NM26").replace('/', '=')),
                new Seen(MENTOR, "notifications"),
                new Seen(MENTOR, "notifications?show=all"),
                new Seen(COORDINATOR, "notifications/choices"),
                new Seen(
                        COORDINATOR,
                        "program/" + program("Cross-company mentoring") + "/mails?letter=MATCH_OFFERED_MENTOR"),
                new Seen(NOBODY, "stop/wrong"),
                new Seen(COORDINATOR, "resources"),
                new Seen(MENTEE, "resources?text=nothing-like-it"),
                new Seen(MENTOR, "resource/new?" + circle().replace('/', '=')),
                new Seen(COORDINATOR, "community/" + cohort("NM26")),
                new Seen(COORDINATOR, "community"),
                new Seen(MEMBER, "community"),
                new Seen(MEMBER, "messages"),
                new Seen(MENTEE, announcement()),
                new Seen(MENTEE, workshop(AHEAD)),
                new Seen(MENTEE, workshop(TODAY)),
                new Seen(MENTEE, workshop(HELD)),
                new Seen(MEMBER, workshop(TODAY)),
                new Seen(COORDINATOR, workshop(AHEAD)),
                new Seen(COORDINATOR, workshop(HELD)),
                new Seen(COORDINATOR, workshop(DRAFT)),
                new Seen(COORDINATOR, "workshop/new?program=" + program("New managers")),
                new Seen(MENTEE, "workshops?show=past"),
                new Seen(COORDINATOR, cohort("NM26") + "/exports"),
                new Seen(COORDINATOR, "program/" + program("Cross-company mentoring") + "/exports?from=2026-05"),
                new Seen(MANAGER, ""),
                new Seen(COORDINATOR, cohort("SPR26") + "/feedback"),
                new Seen(COORDINATOR, cohort("SPR26") + "/feedback?survey=" + anonymousSurvey()),
                new Seen(COORDINATOR, cohort("WIN26") + "/feedback"),
                new Seen(COORDINATOR, instrument("who-5")),
                new Seen(MENTEE, "my-feedback"),
                new Seen(MEMBER, "my-feedback"),
                new Seen(NOBODY, "verify"),
                new Seen(NOBODY, "verify/WRON-GCOD-E234"),
                new Seen(NOBODY, "welcome/used-or-wrong"),
                new Seen(NOBODY, "reset/used-or-wrong"));
    }

    private String resource(String title) {
        return "resource/" + id("select resource_id from resource where title = ?", title);
    }

    /** Of the coordinator and the mentor. */
    private long conversation() {
        return id("select min(conversation_id) from conversation where program_id is not null");
    }

    private String announcement() {
        return "announcement/" + id("select min(announcement_id) from announcement");
    }

    private String instrument(String key) {
        return "instrument/" + id("select min(instrument_id) from instrument where instrument_key = ?", key);
    }

    /** A version that nobody has been asked. */
    private String ownInstrument() {
        sql.execute("insert ignore into instrument"
                + " (instrument_key, number, content, origin, license_state, added_at)"
                + " select instrument_key, 2, content, 'EDITED', license_state, now(6) from instrument"
                + " where instrument_key = 'halfway-questions' and number = 1");
        return "instrument/"
                + id("select instrument_id from instrument where instrument_key = 'halfway-questions' and number = 2");
    }

    /** The one that is open, of the cohort that runs. */
    private String survey() {
        return "survey/"
                + sql.fetchSingle("select s.token from survey s join cohort c on c.cohort_id = s.cohort_id"
                                + " where c.code = 'NM26' and s.moment = 'MID'")
                        .get(0, String.class);
    }

    private long anonymousSurvey() {
        return id("select s.survey_id from survey s join cohort c on c.cohort_id = s.cohort_id"
                + " where c.code = 'SPR26' and s.anonymous");
    }

    private String workshop(String title) {
        return "workshop/" + id("select workshop_id from workshop where title = ?", title);
    }

    /** That of the mentee, for today. */
    private String ticket() {
        return workshop(TODAY) + "/ticket/"
                + sql.fetchSingle(
                                "select s.ticket from workshop_seat s join workshop w on w.workshop_id = s.workshop_id"
                                        + " join account a on a.person_id = s.person_id where w.title = ? and a.email = ?",
                                TODAY,
                                MENTEE.email())
                        .get(0, String.class);
    }

    private String certificate() {
        return sql.fetchSingle("select min(code) from certificate").get(0, String.class);
    }

    private String helpRequest() {
        return "help/request/" + id("select min(help_request_id) from help_request");
    }

    private String circle() {
        return "circle/" + id("select min(circle_id) from circle where state = 'ACTIVE'");
    }

    private String circleSession() {
        return circle() + "/session/"
                + id("select min(session_id) from session where circle_id is not null and state = 'SCHEDULED'");
    }

    /** That of the mentee, which the mentor reads. */
    private String goal() {
        return "goal/" + id("select min(goal_id) from goal where state = 'OPEN' and match_id = ?", pair());
    }

    private String groupGoal() {
        return "goal/" + id("select min(goal_id) from goal where circle_id is not null");
    }

    /** Somebody of the program has been there. */
    private long experience() {
        return id("select min(topic_id) from lived_experience");
    }

    /** The public page of the cohort that enrolls. */
    private String join() {
        sql.execute("insert ignore into application_link (cohort_id, code, created_at)"
                + " select cohort_id, 'address-of-a-test', now(6) from cohort where code = 'NM27'");
        return "join/address-of-a-test";
    }

    String importOfApplications() {
        return cohort("WIN26") + "/people/import";
    }

    String ownPerson(DemoRole role) {
        return "people/" + id("select person_id from account where email = ?", role.email());
    }

    /** Addresses of pages that exist, of things that are not for this role or are not at all. */
    List<Guess> guesses() {
        var other = cohort("WIN26");
        var foreignPair = "pair/" + id("select max(match_id) from published_match where match_id <> " + pair());
        var pair = "pair/" + pair();
        var foreignSession = id("select max(session_id) from session where match_id <> " + pair());
        return List.of(
                new Guess(SECOND_COORDINATOR, other),
                new Guess(SECOND_COORDINATOR, circle()),
                new Guess(MEMBER, circle()),
                new Guess(MEMBER, goal()),
                new Guess(COORDINATOR, goal()),
                new Guess(COORDINATOR, groupGoal()),
                new Guess(MENTOR, goal() + "/check-in"),
                new Guess(MENTOR, "goal/" + id("select max(goal_id) from goal where match_id <> ?", pair())),
                new Guess(MEMBER, "goal/new?match=" + pair()),
                new Guess(MENTEE, "goal/new?match=x"),
                new Guess(MENTEE, "goal/new"),
                new Guess(COORDINATOR, circle() + "/goals"),
                new Guess(MEMBER, "been-there"),
                new Guess(MENTOR, cohort("NM26") + "/pairs/goals"),
                new Guess(MENTEE, circle() + "/plan"),
                new Guess(COORDINATOR, circle() + "/plan"),
                new Guess(COORDINATOR, circle() + "/notes"),
                new Guess(COORDINATOR, pair + "/sessions"),
                new Guess(COORDINATOR, pair + "/notes"),
                new Guess(MEMBER, pair + "/notes"),
                new Guess(COORDINATOR, circle() + "/messages"),
                new Guess(COORDINATOR, circle() + "/resources"),
                new Guess(COORDINATOR, pair + "/messages"),
                new Guess(COORDINATOR, pair + "/resources"),
                new Guess(MENTOR, foreignPair + "/messages"),
                new Guess(MENTOR, foreignPair + "/resources"),
                new Guess(COORDINATOR, "community/" + circle()),
                new Guess(ADMINISTRATOR, "community/" + circle()),
                new Guess(ADMINISTRATOR, "community/" + cohort("NM26")),
                new Guess(MENTEE, "community/" + cohort("WIN26")),
                new Guess(MENTEE, "community/program/999999"),
                new Guess(MENTEE, resource("Weak ties")),
                new Guess(MENTEE, "resource/999999"),
                new Guess(MENTEE, "resource/new"),
                new Guess(MENTEE, "resource/new?program=" + program("New managers")),
                new Guess(SECOND_COORDINATOR, "resource/new?program=" + program("Cross-company mentoring")),
                new Guess(COORDINATOR, "resource/new?" + pair.replace('/', '=')),
                new Guess(MENTOR, "resource/new?pair=x"),
                new Guess(MENTOR, resource("One-to-one checklist") + "/edit"),
                new Guess(SECOND_COORDINATOR, "messages/" + conversation()),
                new Guess(ADMINISTRATOR, "messages/" + conversation()),
                new Guess(MENTEE, "messages/" + conversation()),
                new Guess(COORDINATOR, "messages/999999"),
                new Guess(SECOND_COORDINATOR, "messages/new?program=" + program("Cross-company mentoring")),
                new Guess(SECOND_COORDINATOR, "announcement/new?program=" + program("Cross-company mentoring")),
                new Guess(SECOND_COORDINATOR, announcement()),
                new Guess(COORDINATOR, "announcement/999999"),
                new Guess(MEMBER, circleSession()),
                new Guess(COORDINATOR, circleSession() + "/clinic"),
                new Guess(MENTOR, circle() + "/session/" + foreignSession),
                new Guess(MENTOR, circle() + "/plan?move=" + foreignSession),
                new Guess(MENTOR, pair + "/session/" + circleSession().replaceAll(".*/", "") + "/log"),
                new Guess(MEMBER, survey()),
                new Guess(COORDINATOR, survey()),
                new Guess(MENTEE, "survey/made-up"),
                new Guess(MENTEE, instrument(PULSE)),
                new Guess(MENTEE, "instruments"),
                new Guess(COORDINATOR, "instrument/999999"),
                new Guess(COORDINATOR, instrument(PULSE) + "/edit"),
                new Guess(MENTEE, cohort("NM26") + "/feedback"),
                new Guess(SECOND_COORDINATOR, cohort("SPR26") + "/feedback"),
                new Guess(COORDINATOR, cohort("NM26") + "/feedback?survey=" + anonymousSurvey()),
                new Guess(COORDINATOR, cohort("NM26") + "/feedback?survey=x"),
                new Guess(SECOND_COORDINATOR, "program/" + program("Cross-company mentoring") + "/surveys"),
                new Guess(MEMBER, workshop(DRAFT)),
                new Guess(MENTEE, workshop(DRAFT)),
                new Guess(ADMINISTRATOR, workshop(TODAY)),
                new Guess(MANAGER, workshop(TODAY)),
                new Guess(MENTEE, workshop(TODAY) + "/list"),
                new Guess(MENTEE, workshop(TODAY) + "/edit"),
                new Guess(MEMBER, workshop(TODAY) + "/edit"),
                new Guess(MENTEE, ticket()),
                new Guess(MEMBER, workshop(TODAY) + "/ticket/made-up"),
                new Guess(COORDINATOR, "workshop/999999"),
                new Guess(COORDINATOR, "workshop/x"),
                new Guess(COORDINATOR, "workshop/new?cohort=999999"),
                new Guess(COORDINATOR, "workshop/new?copy=x"),
                new Guess(SECOND_COORDINATOR, "workshop/new?program=" + program("Cross-company mentoring")),
                new Guess(SECOND_COORDINATOR, other + "/workshops"),
                new Guess(ADMINISTRATOR, other + "/workshops"),
                new Guess(SECOND_COORDINATOR, other + "/people"),
                new Guess(SECOND_COORDINATOR, other + "/people/import"),
                new Guess(SECOND_COORDINATOR, other + "/matching"),
                new Guess(SECOND_COORDINATOR, cohort("SPR26") + "/pairs"),
                new Guess(SECOND_COORDINATOR, other + "/pairs/waiting"),
                new Guess(SECOND_COORDINATOR, cohort("SPR26") + "/report"),
                new Guess(SECOND_COORDINATOR, cohort("SPR26") + "/report/health"),
                new Guess(MANAGER, cohort("NM26") + "/report/health"),
                new Guess(SECOND_COORDINATOR, cohort("SPR26") + "/exports"),
                new Guess(MANAGER, cohort("SPR26") + "/exports"),
                new Guess(SECOND_COORDINATOR, "program/" + program("Cross-company mentoring") + "/exports"),
                new Guess(MENTOR, "program/" + program("Cross-company mentoring") + "/exports"),
                new Guess(
                        COORDINATOR,
                        "program/" + program("Cross-company mentoring") + "/exports?"
                                + cohort("NM26").replace('/', '=')),
                new Guess(COORDINATOR, cohort("SPR26") + "/exports?from=soon"),
                new Guess(COORDINATOR, cohort("SPR26") + "/exports?department=999999"),
                new Guess(COORDINATOR, "exports/999999"),
                new Guess(COORDINATOR, "exports/x"),
                new Guess(SECOND_COORDINATOR, other + "/settings"),
                new Guess(SECOND_COORDINATOR, other + "/schedule"),
                new Guess(SECOND_COORDINATOR, "program/" + program("Cross-company mentoring")),
                new Guess(SECOND_COORDINATOR, "program/" + program("Cross-company mentoring") + "/plan"),
                new Guess(SECOND_COORDINATOR, "program/" + program("Cross-company mentoring") + "/form"),
                new Guess(SECOND_COORDINATOR, "report/" + id("select cohort_id from cohort where code = 'SPR26'")),
                new Guess(SECOND_COORDINATOR, "program/" + program("Cross-company mentoring") + "/preparation"),
                new Guess(SECOND_COORDINATOR, "program/" + program("Cross-company mentoring") + "/mails"),
                new Guess(MANAGER, "program/" + program("Cross-company mentoring") + "/mails"),
                new Guess(SECOND_COORDINATOR, "program/" + program("Cross-company mentoring") + "/today"),
                new Guess(COORDINATOR, "today/number/x"),
                new Guess(MENTOR, "prepare/" + place(MENTEE)),
                new Guess(COORDINATOR, "prepare/" + place(MENTEE)),
                new Guess(MENTOR, "prepare/x"),
                new Guess(MENTOR, foreignPair),
                new Guess(MENTOR, foreignPair + "/plan"),
                new Guess(MENTOR, foreignPair + "/session/" + foreignSession + "/log"),
                new Guess(MENTOR, "session/" + foreignSession + "/answer"),
                new Guess(COORDINATOR, sessionAhead()),
                new Guess(MENTOR, pair + "/session/" + foreignSession + "/log"),
                new Guess(MENTOR, pair + "/plan?move=" + foreignSession),
                new Guess(MENTOR, "people/" + someMentor()),
                new Guess(MEMBER, "people/" + someMentor()),
                new Guess(ADMINISTRATOR, pair),
                new Guess(MEMBER, "care"),
                new Guess(COORDINATOR, pair + "/agreement"),
                new Guess(MENTOR, foreignPair + "/agreement"),
                new Guess(MENTOR, cohort("NM26") + "/pairs/closing"),
                new Guess(SECOND_COORDINATOR, other + "/pairs/closing"),
                new Guess(COORDINATOR, helpRequest()),
                new Guess(ADMINISTRATOR, helpRequest()),
                new Guess(MENTOR, helpRequest()),
                new Guess(SAFEGUARDING_CONTACT, "help/request/999999"),
                new Guess(MENTOR, cohort("NM26") + "/pairs/care"),
                new Guess(MENTOR, "calendar?cohort=" + other.replaceAll(".*/", "")),
                new Guess(SECOND_COORDINATOR, "calendar?cohort=" + other.replaceAll(".*/", "")),
                new Guess(MEMBER, "calendar?room=" + id("select min(room_id) from room")),
                new Guess(MEMBER, "calendar?view=year"),
                new Guess(MEMBER, "calendar?day=soon"),
                new Guess(ADMINISTRATOR, "cohort/999999"),
                new Guess(ADMINISTRATOR, "cohort/x"),
                new Guess(ADMINISTRATOR, "cohort/99999999999999999999"),
                new Guess(ADMINISTRATOR, "program/999999"),
                new Guess(ADMINISTRATOR, "program/new?copy=999999"),
                new Guess(ADMINISTRATOR, "program/new?copy=x"),
                new Guess(ADMINISTRATOR, "program/new?start=empty-crowd"),
                new Guess(SECOND_COORDINATOR, "program/new?copy=" + program("Cross-company mentoring")),
                new Guess(ADMINISTRATOR, "people/999999"),
                new Guess(ADMINISTRATOR, "people/x"),
                new Guess(ADMINISTRATOR, "apply/999999"),
                new Guess(
                        SECOND_COORDINATOR,
                        "report/" + id("select cohort_id from cohort where code = 'SPR26'") + "/health"),
                new Guess(SECOND_COORDINATOR, "reports/program/" + program("Cross-company mentoring")),
                new Guess(MANAGER, cohort("SPR26") + "/report/list/matched"),
                new Guess(COORDINATOR, cohort("SPR26") + "/report/list/hours"),
                new Guess(COORDINATOR, cohort("SPR26") + "/report/list/matched-share"),
                new Guess(SECOND_COORDINATOR, "reports/program/" + program("Cross-company mentoring") + "/health"),
                new Guess(ADMINISTRATOR, "reports/program/999999"),
                new Guess(MANAGER, "reports/program/x"),
                new Guess(ADMINISTRATOR, "report/999999"),
                new Guess(ADMINISTRATOR, "report/999999/health"),
                new Guess(MANAGER, "report/x/health"),
                new Guess(ADMINISTRATOR, "no-such-page"));
    }

    record Guess(DemoRole role, String address) {}

    record Seen(DemoRole role, String address) {}

    private static DemoPage page(String route, String address, Set<DemoRole> may) {
        return new DemoPage(route, address, may);
    }

    /** Keeps the order, for {@link DemoPage#visitor}. */
    private static DemoPage page(String route, String address, DemoRole... may) {
        return new DemoPage(route, address, new LinkedHashSet<>(List.of(may)));
    }

    /** Everybody with an account, this one to look. */
    private static Set<DemoRole> startingWith(DemoRole first) {
        var all = new LinkedHashSet<>(Set.of(first));
        all.addAll(SIGNED_IN);
        return all;
    }

    private long program(String name) {
        return id("select program_id from program where name = ?", name);
    }

    private String cohort(String code) {
        return "cohort/" + id("select cohort_id from cohort where code = ?", code);
    }

    private String sessionAhead() {
        return "session/"
                + id("select session_id from session where match_id = ? order by starts_at desc limit 1", pair())
                + "/answer";
    }

    /** The pair of the demo's mentor and mentee. */
    private long pair() {
        return id(
                "select m.match_id from published_match m join enrollment e on e.enrollment_id = m.mentor_enrollment_id"
                        + " join account a on a.person_id = e.person_id where m.state = 'ACTIVE' and a.email = ?",
                MENTOR.email());
    }

    /** The place of somebody who signs in, in the cohort that runs. */
    private long place(DemoRole role) {
        return id(
                "select min(e.enrollment_id) from enrollment e join account a on a.person_id = e.person_id"
                        + " where a.email = ?",
                role.email());
    }

    private long sessionToLog() {
        return id("select min(session_id) from session where state = 'SCHEDULED' and match_id = ?", pair());
    }

    /** Somebody in the program of the coordinators, who is none of those who sign in. */
    private long someMentor() {
        return id("select min(e.person_id) from published_match m"
                + " join enrollment e on e.enrollment_id = m.mentor_enrollment_id"
                + " join cohort c on c.cohort_id = m.cohort_id and c.code = 'NM26'"
                + " where e.person_id not in (select person_id from account)");
    }

    private String token(TokenPurpose purpose, DemoRole role) {
        return links.token(role.email(), purpose);
    }

    private long id(String query, Object... values) {
        return sql.fetchSingle(query, values).get(0, Long.class);
    }
}
