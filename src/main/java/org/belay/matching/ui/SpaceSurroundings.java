package org.belay.matching.ui;

import org.belay.matching.Spaces;
import org.belay.program.ProgramService;
import org.belay.security.CurrentUser;
import org.springframework.stereotype.Component;

/** What all pages of a space need; a page takes it in its constructor and passes it on to {@link SpacePage}. */
@Component
public record SpaceSurroundings(Spaces spaces, SpaceTabs tabs, ProgramService programs, CurrentUser user) {}
