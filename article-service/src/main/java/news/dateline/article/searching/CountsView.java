package news.dateline.article.searching;

import java.util.Map;

/// How many stories stand at each status, as of a moment ago.
record CountsView(Map<String, Integer> counts) {}
