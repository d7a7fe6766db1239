package org.belay.community;

import org.belay.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files for whoever may read what they belong to, asked anew for each download. */
@Service
@Transactional(readOnly = true)
public class FileService {

    private final ResourceRepository resources;
    private final ResourceAccess access;
    private final PostRepository posts;
    private final PostAccess spaces;
    private final FileRepository files;

    FileService(
            ResourceRepository resources,
            ResourceAccess access,
            PostRepository posts,
            PostAccess spaces,
            FileRepository files) {
        this.resources = resources;
        this.access = access;
        this.posts = posts;
        this.spaces = spaces;
        this.files = files;
    }

    /** @throws NotFound when there is none that is there for whoever asks */
    public FileContent open(FileId id) {
        var home = resources.home(id);
        if (home.isPresent()) {
            access.requireSee(home.get());
            return files.read(id);
        }
        var post = posts.ofFile(id).orElseThrow(() -> new NotFound(id));
        if (!posts.isReported(post.id()) || !spaces.looksInto(post)) {
            spaces.requireSee(post.place());
        }
        return files.read(id);
    }
}
