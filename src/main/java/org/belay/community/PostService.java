package org.belay.community;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.matching.Space;
import org.belay.matching.Spaces;
import org.belay.security.CurrentUser;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What people post in the spaces of circles, cohorts and programs. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class PostService {

    public static final int LONGEST = 4000;
    public static final int LONGEST_REASON = 1000;

    static final int REPLIES_AT_FIRST = 5;
    static final int REPLIES_AT_ONCE = 20;

    private final PostAccess access;
    private final CommunitySpaceRepository spaces;
    private final PostRepository posts;
    private final PostReportRepository reports;
    private final FileStore files;
    private final Spaces circles;
    private final CurrentUser user;
    private final TakingPartQueries people;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    PostService(
            PostAccess access,
            CommunitySpaceRepository spaces,
            PostRepository posts,
            PostReportRepository reports,
            FileStore files,
            Spaces circles,
            CurrentUser user,
            TakingPartQueries people,
            AuditTrail audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.access = access;
        this.spaces = spaces;
        this.posts = posts;
        this.reports = reports;
        this.files = files;
        this.circles = circles;
        this.user = user;
        this.people = people;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** The latest posts, each with its latest replies. */
    @Transactional(readOnly = true)
    public List<PostRow.Talk> page(PostSpace place, int limit) {
        var page = access.requireSee(place);
        return posts.page(place, user.person(), page.runs(), limit, REPLIES_AT_FIRST);
    }

    /**
     * Some of the replies to a post that were there before another one, the first of them first.
     *
     * @param before the first reply that is known
     */
    @Transactional(readOnly = true)
    public List<PostRow> earlierReplies(PostId post, PostId before) {
        var page = access.requireSee(placed(post).place());
        return posts.replies(post, before, user.person(), page.runs(), REPLIES_AT_ONCE);
    }

    /** How many posts there are, without replies. */
    @Transactional(readOnly = true)
    public int count(PostSpace place) {
        access.requireSee(place);
        return posts.count(place);
    }

    /** @param file null for none */
    public PostId post(PostSpace place, String text, @Nullable CheckedFile file) {
        return say(requireWrite(place), null, text, file);
    }

    /** @param post or one of its replies: what answers a reply stands beneath the same post */
    public PostId reply(PostId post, String text, @Nullable CheckedFile file) {
        var answered = placed(post);
        var page = requireWrite(answered.place());
        return say(page, answered.replyTo() == null ? answered.id() : answered.replyTo(), text, file);
    }

    /**
     * Erases what was said; that something was, stays. It cannot be undone. Authors erase their own also once they have
     * left the space.
     *
     * @throws ChangedMeanwhile when it was removed before
     */
    public void remove(PostId id) {
        var post = placed(id);
        var me = user.person();
        if (post.author().equals(me)) {
            erase(post, me);
            return;
        }
        var page = access.requireSee(post.place());
        if (!page.runs()) {
            throw new NotFound(id);
        }
        erase(post, me);
        audit.record(
                me,
                AuditEvent.of("post.removed", "community_post", id.value(), page.name())
                        .in(page.program()));
    }

    /** Who looks into a post if whoever asks reports it. */
    @Transactional(readOnly = true)
    public Deciders deciders(PostId id) {
        var post = placed(id);
        access.requireSee(post.place());
        return access.able(post).of(post.place());
    }

    /**
     * Asks those who decide to look at a post; its author is not told by whom.
     *
     * @throws Refused where nobody could decide
     */
    public void report(PostId id, String reason) {
        var post = placed(id);
        access.requireSee(post.place());
        var me = user.person();
        if (post.author().equals(me) || post.removed()) {
            throw new NotFound(id);
        }
        var why = checked(reason, LONGEST_REASON);
        var able = access.able(post);
        var who = able.of(post.place());
        if (who == Deciders.NOBODY) {
            throw new Refused(Problem.of("post.problem.nobody-decides"));
        }
        if (reports.add(id, me, why, clock.instant())) {
            news.publishEvent(new PostReported(id, able.people(who)));
        }
    }

    /** Those that whoever asks is to look into. */
    @Transactional(readOnly = true)
    public List<ReportRow> reported() {
        return reports.open(user.actor());
    }

    /** Whether whoever asks looks into what others report. */
    @Transactional(readOnly = true)
    public boolean looksIntoReports() {
        var actor = user.actor();
        return actor.administrator() || actor.coordinator() || actor.safeguardingContact();
    }

    /** A post that was reported is removed. */
    public void removeReported(PostReportId id) {
        var post = reported(id);
        if (!post.removed()) {
            erase(post, user.person());
        }
        settle(post, "post.report-removed");
    }

    /** A post that was reported stays. */
    public void keepReported(PostReportId id) {
        settle(reported(id), "post.report-kept");
    }

    private PlacedPost reported(PostReportId id) {
        var post = placed(reports.post(id).orElseThrow(() -> new NotFound(id)));
        if (!access.looksInto(post)) {
            throw new NotFound(id);
        }
        return post;
    }

    private void settle(PlacedPost post, String action) {
        var me = user.person();
        if (reports.settle(post.id(), me, clock.instant()) == 0) {
            throw new ChangedMeanwhile(post.id());
        }
        var event = AuditEvent.of(action, "community_post", post.id().value(), null);
        audit.record(
                me,
                access.reportFacts(post).programs().stream()
                        .findFirst()
                        .map(event::in)
                        .orElse(event));
    }

    private void erase(PlacedPost post, PersonId by) {
        ChangedMeanwhile.unlessOne(posts.remove(post.id(), by, clock.instant()), post.id());
        if (post.file() != null) {
            files.delete(post.file());
        }
    }

    private PlacedPost placed(PostId id) {
        return posts.find(id).orElseThrow(() -> new NotFound(id));
    }

    private SpacePage requireWrite(PostSpace place) {
        var page = access.requireSee(place);
        if (!page.writes()) {
            throw new Refused(Problem.of("community.problem.over"));
        }
        return page;
    }

    private PostId say(SpacePage page, @Nullable PostId replyTo, String text, @Nullable CheckedFile file) {
        var words = checked(text, LONGEST);
        var me = user.person();
        var now = clock.instant();
        var stored = file == null ? null : files.take(file);
        var space = spaces.keep(page.place(), now);
        var told = new HashSet<>(replyTo == null ? Set.of() : posts.voices(replyTo));
        var id = posts.add(space, replyTo, me, words, stored, now);
        if (page.place() instanceof PostSpace.OfCircle(var circle)) {
            var members = circles.open(new Space.OfCircle(circle)).people();
            told.retainAll(members);
            if (replyTo == null) {
                told.addAll(members);
            }
        } else {
            told.retainAll(spaces.members(page.place(), told));
        }
        told.remove(me);
        news.publishEvent(
                new PostMade(id, page.place(), page.name(), page.program(), people.nameOf(me), replyTo != null, told));
        return id;
    }

    private static String checked(String text, int longest) {
        var words = text.strip();
        if (words.isEmpty() || words.length() > longest) {
            throw new Refused(Problem.of("community.problem.words", longest));
        }
        return words;
    }
}
