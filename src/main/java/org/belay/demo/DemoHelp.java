package org.belay.demo;

import static java.util.stream.Collectors.toSet;
import static org.belay.demo.DemoAccount.MENTEE;
import static org.belay.demo.DemoAccount.SAFEGUARDING_CONTACT;

import org.belay.safeguarding.HelpContact;
import org.belay.safeguarding.HelpRequests;
import org.belay.safeguarding.HelpSource;
import org.belay.safeguarding.HelpSources;
import org.belay.security.DemoAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Sources of help at some sites, and a request that a safeguarding contact has answered. */
@Component
@Profile("demo")
class DemoHelp {

    private final HelpSources sources;
    private final HelpRequests requests;
    private final DemoAccounts accounts;
    private final DemoQueries queries;

    DemoHelp(HelpSources sources, HelpRequests requests, DemoAccounts accounts, DemoQueries queries) {
        this.sources = sources;
        this.requests = requests;
        this.accounts = accounts;
        this.queries = queries;
    }

    /** By an administrator. */
    void list() {
        accounts.nameSafeguardingContact(SAFEGUARDING_CONTACT.email());
        add("Bothell", "Emergency", "Police, fire, ambulance. From a desk phone dial 9 first.", "911", null);
        add(
                "Bothell",
                "Site nurse",
                "Building 2, weekdays 7 am to 5 pm. Also for a quiet room.",
                "+1 425 555 0142",
                null);
        add("Chicago", "Emergency", "Police, fire, ambulance.", "911", null);
        add("London", "Emergency", "Police, fire, ambulance.", "999", null);
        add("Berlin", "Emergency", "Fire and ambulance 112, police 110.", "112", null);
        add(
                null,
                "Employee assistance",
                "Counselors outside the company, day and night, in eleven languages; free for you and your family."
                        + " Nobody here learns that you called.",
                "+1 800 555 0199",
                "https://assistance.example.org");
        add(
                null,
                "Ombudsperson",
                "When something is wrong and you want to talk it over before you decide anything.",
                null,
                "https://ombuds.example.org");
    }

    private void add(@Nullable String site, String name, String what, @Nullable String phone, @Nullable String link) {
        sources.add(new HelpSource(site == null ? null : queries.site(site), name, what, phone, null, link));
    }

    void ask() {
        accounts.as(MENTEE.email(), () -> {
            var everybody =
                    requests.contacts().stream().map(HelpContact::person).collect(toSet());
            requests.send(
                    "A colleague on my shift keeps making remarks about how I speak, in front of others. I laughed"
                            + " along at first. By now I dread the shifts with him. I do not want anybody to be told"
                            + " yet; I would like to know what I can do.",
                    everybody);
        });
        accounts.as(
                SAFEGUARDING_CONTACT.email(),
                () -> requests.inbox().forEach(request -> {
                    requests.open(request.id());
                    requests.write(
                            request.id(),
                            "Thank you for writing; this is not yours to laugh off. Nothing happens without your word."
                                    + " I have time tomorrow at 10 or at 4, by phone or wherever you like. Until then it helps"
                                    + " to write down what was said, when, and who was there.");
                }));
    }
}
