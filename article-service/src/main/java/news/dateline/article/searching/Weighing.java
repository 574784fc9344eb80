package news.dateline.article.searching;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;

/// How much a word says of a story: the rarer it is among all stories, the more. The library counts the stories that
/// have the part of the story at all, and so a word in a part that few have would count for less than in the body.
/// Whether a part is long matters less than usual, too: a long standfirst is still above a short body.
final class Weighing extends BM25Similarity {

    private static final float SATURATION = 1.2f;
    private static final float LENGTH = 0.3f;

    Weighing() {
        super(SATURATION, LENGTH);
    }

    @Override
    public Explanation idfExplain(CollectionStatistics stories, TermStatistics word) {
        return Explanation.match(idf(word.docFreq(), stories.maxDoc()), "idf among all stories");
    }
}
