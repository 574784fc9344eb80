package news.dateline.tools.demo;

/// What readers are told of a story: that it is there, or what was wrong.
///
/// @param url path of the story on the public site
record News(String url, boolean corrected) {

    private static final String CORRECTED = "Correction: ";

    /// @param says the text that readers see
    static News of(String url, String says) {
        return new News(url, says.startsWith(CORRECTED));
    }

    /// By which whoever waits for it and whoever sees it mean the same.
    String key() {
        return corrected ? url + ", corrected," : url;
    }
}
