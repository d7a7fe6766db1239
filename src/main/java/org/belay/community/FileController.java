package org.belay.community;

import java.nio.charset.StandardCharsets;
import org.belay.shared.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where files are downloaded: never shown by the browser, always to be saved. */
@RestController
class FileController {

    private final FileService files;

    FileController(FileService files) {
        this.files = files;
    }

    @GetMapping("/files/{number}")
    ResponseEntity<byte[]> download(@PathVariable String number) {
        try {
            var file = files.open(new FileId(Long.parseLong(number)));
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(file.file().kind().type()))
                    .cacheControl(CacheControl.noStore())
                    .header(
                            "Content-Disposition",
                            ContentDisposition.attachment()
                                    .filename(file.file().name(), StandardCharsets.UTF_8)
                                    .build()
                                    .toString())
                    .header("X-Content-Type-Options", "nosniff")
                    .body(file.content());
        } catch (NotFound | NumberFormatException e) {
            return ResponseEntity.notFound().build();
        }
    }
}
