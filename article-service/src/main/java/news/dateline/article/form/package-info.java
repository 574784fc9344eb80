/// A request's JSON, read field by field so that every fault is told at once.
@NullMarked
package news.dateline.article.form;

import org.jspecify.annotations.NullMarked;
