package news.dateline.comment.submission;

import java.util.Optional;

/// What a client puts in `Idempotency-Key` so that its repeats are one comment: 1 to 255 visible ASCII characters.
record IdempotencyKey(String value) {

    private static final int LONGEST = 255;

    static Optional<IdempotencyKey> of(String header) {
        boolean valid = !header.isEmpty()
                && header.length() <= LONGEST
                && header.chars().allMatch(character -> character > ' ' && character < 0x7F);
        return valid ? Optional.of(new IdempotencyKey(header)) : Optional.empty();
    }
}
