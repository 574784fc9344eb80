package news.dateline.article.pictures;

import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import news.dateline.article.imaging.Imaging;
import news.dateline.article.imaging.Imaging.BusyException;
import news.dateline.article.imaging.PictureProblem;
import news.dateline.article.imaging.Renditions;
import news.dateline.article.imaging.UnfitPictureException;
import news.dateline.web.Caller;
import news.dateline.web.ProblemException;
import news.dateline.web.WebProblem;
import org.springframework.stereotype.Service;

/// Takes in pictures. What was sent is kept at the sizes that are shown and in no other form: what a camera or an
/// agency wrote into it goes with the file.
@Service
class Uploading {

    /// Of one person, that no story has.
    private static final int MOST_UNUSED = 100;

    private final Imaging imaging;
    private final Uploads uploads;
    private final PictureFiles files;
    private final Clock clock;

    Uploading(Imaging imaging, Uploads uploads, PictureFiles files, Clock clock) {
        this.imaging = imaging;
        this.uploads = uploads;
        this.files = files;
        this.clock = clock;
    }

    /// @param isNew whether it was not there before
    record Taken(Upload upload, boolean isNew) {}

    Taken take(Received received, Caller sender) throws IOException, InterruptedException {
        var there = uploads.findAgain(received.id(), clock.instant());
        if (there.isPresent()) {
            return new Taken(there.get(), false);
        }
        if (uploads.unusedOf(sender.id(), MOST_UNUSED) >= MOST_UNUSED) {
            throw new ProblemException(
                    PictureProblem.TOO_MANY_UNUSED,
                    "You have sent %d that no story shows yet: use some, or wait until they are forgotten."
                            .formatted(MOST_UNUSED));
        }
        uploads.abandoned(received.id(), clock.instant()).ifPresent(this::forget);
        return keep(received.id(), renditions(received), sender.id());
    }

    private Renditions renditions(Received received) throws InterruptedException {
        try {
            return imaging.renditions(received.file());
        } catch (UnfitPictureException unfit) {
            throw new ProblemException(unfit.problem(), String.valueOf(unfit.getMessage()));
        } catch (BusyException busy) {
            throw new ProblemException(WebProblem.UNAVAILABLE, "Other pictures are before it: send it again.");
        }
    }

    private Taken keep(String id, Renditions renditions, UUID sender) {
        var planned = renditions.all().stream().map(PictureFiles::plan).toList();
        var upload = new Upload(id, sender, renditions.format(), planned, false, clock.instant());
        if (!uploads.begin(upload)) {
            // By somebody who sent the same at the same time.
            return uploads.find(id)
                    .map(theirs -> new Taken(theirs, false))
                    .orElseThrow(() -> new ProblemException(
                            WebProblem.UNAVAILABLE, "Somebody else is sending the same picture: send it again."));
        }
        for (var index = 0; index < planned.size(); index++) {
            files.write(planned.get(index), renditions.all().get(index));
        }
        uploads.complete(upload);
        return new Taken(upload, true);
    }

    /// With its files, unless it is used or was sent again meanwhile.
    void forget(Upload upload) {
        if (uploads.forget(upload)) {
            upload.files().forEach(files::delete);
        }
    }
}
