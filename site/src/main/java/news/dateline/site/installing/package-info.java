/// What makes the site one of a reader's own apps: its manifest, its icons, and the worker that shows alerts.
@NullMarked
package news.dateline.site.installing;

import org.jspecify.annotations.NullMarked;
