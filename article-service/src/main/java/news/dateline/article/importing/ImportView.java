package news.dateline.article.importing;

import java.util.List;
import news.dateline.article.reading.StoryView;

/// @param doubts in the order of the file
record ImportView(StoryView story, List<DoubtView> doubts) {

    static ImportView of(StoryView story, WireCopy copy) {
        return new ImportView(story, copy.doubts().stream().map(DoubtView::of).toList());
    }

    /// @param line of the file, from 1
    record DoubtView(String kind, int line, String text, String hint) {

        static DoubtView of(Doubt doubt) {
            return new DoubtView(
                    doubt.kind().word(),
                    doubt.line(),
                    doubt.text(),
                    doubt.kind().hint());
        }
    }
}
