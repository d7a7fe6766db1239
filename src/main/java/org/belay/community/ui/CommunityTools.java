package org.belay.community.ui;

import org.belay.community.AnnouncementService;
import org.belay.community.LibraryService;
import org.belay.community.MessageService;
import org.belay.community.OwnPosts;
import org.belay.community.PostService;
import org.belay.community.SpaceService;
import org.belay.draft.Drafts;
import org.belay.matching.Spaces;
import org.belay.program.ProgramService;
import org.belay.program.TopicService;
import org.belay.security.CurrentUser;
import org.belay.shared.Bells;
import org.springframework.stereotype.Component;

/** What the pages of resources, spaces, messages and announcements work with. */
@Component
record CommunityTools(
        LibraryService library,
        SpaceService spaces,
        PostService posts,
        OwnPosts ownPosts,
        MessageService messages,
        AnnouncementService announcements,
        Spaces shared,
        TopicService topics,
        ProgramService programs,
        Drafts drafts,
        CurrentUser user,
        Bells bells) {}
