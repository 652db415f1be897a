<?php
/*
 * Shows a feed's current state from your own server: your visitors' browsers ask nobody but you.
 *
 *   require 'forewarn.php';
 *   echo forewarn(['src' => 'https://warnings.example.org/feeds/all/current.json', 'lang' => 'en', 'timezone' => 'Europe/Vienna']);
 *
 * The rules are those of the component: "nothing in force" is said only when a fresh answer says so; what could not be
 * renewed is shown as such until it lapses; an expired advisory is never shown; an older answer never replaces a newer
 * one; and whatever goes wrong, the link stays. Without `timezone` each hour is told on the clocks of the place it holds
 * for. The folder i18n belongs beside this file. A cache in front of your pages must not keep them for longer than a
 * minute: the time in the output says how old it is. PHP 7.4 or newer.
 */

/** Seconds for which an answer is not asked for again, an answer may take, and clocks may differ. */
const FOREWARN_KEEP = 60;
const FOREWARN_PATIENCE = 3;
const FOREWARN_SKEW = 90;
/** Seconds after which what could not be renewed is not shown any more. */
const FOREWARN_FORGET = 21600;

function forewarn(array $options): string
{
    $options += ['href' => '', 'lang' => 'en', 'timezone' => '', 'level' => 2, 'cache' => sys_get_temp_dir()];
    $words = forewarn_words($options['lang']);
    $now = time();
    $held = forewarn_held($options['src'], $options['cache'], $now);
    $href = forewarn_web($options['href']) ?: forewarn_web($held['url'] ?? '') ?: preg_replace('~current\.json.*$~', '', $options['src']);
    return forewarn_html(forewarn_look($held, $now), $held, $words, $href, $options);
}

/** The words of a language beside this file, or English ones. */
function forewarn_words(string $lang): array
{
    $tag = preg_replace('/^no$/', 'nb', strtolower(explode('-', $lang)[0]));
    foreach (preg_match('/^[a-z]{2,3}$/', $tag) ? [$tag, 'en'] : ['en'] as $one) {
        $words = json_decode((string) @file_get_contents(__DIR__ . "/i18n/$one.json"), true);
        if (is_array($words) && isset($words['failed'])) {
            return $words + ['lang' => $one];
        }
    }
    return ['lang' => 'en', 'title' => 'Public safety advisories', 'more' => 'All advisories and details',
        'failed' => 'The advisories could not be loaded. This does not mean that there are none.'];
}

/** The newest answer that was taken, from the cache or from the feed. */
function forewarn_held(string $src, string $folder, int $now): ?array
{
    $file = rtrim($folder, '/') . '/forewarn-' . hash('sha256', $src) . '.json';
    [$asked, $kept, $held] = forewarn_kept($file);
    if (abs($now - $asked) < FOREWARN_KEEP) {
        return $held;
    }
    $text = forewarn_fetch($src);
    $answer = $text === null ? null : forewarn_read($text);
    // Other requests asked meanwhile, and may have heard what is newer: one after the other, each looks anew.
    $lock = @fopen($file . '.lock', 'c');
    if ($lock) {
        flock($lock, LOCK_EX);
    }
    [$asked, $kept, $held] = forewarn_kept($file);
    $newer = $answer && (!$held || forewarn_order($answer, $held) >= 0) && $answer['made'] <= $now + FOREWARN_SKEW;
    if ($newer) {
        $held = $answer;
    }
    $keep = json_encode(['asked' => $now, 'text' => $newer ? $text : $kept]);
    // Whole or not at all: another request may be reading.
    $beside = $file . '.' . bin2hex(random_bytes(6));
    if (@file_put_contents($beside, $keep) === strlen($keep)) {
        @rename($beside, $file);
    } else {
        @unlink($beside);
    }
    if ($lock) {
        fclose($lock);
    }
    return $held;
}

/** When it was last asked, the text that is kept, and what that says. */
function forewarn_kept(string $file): array
{
    $kept = json_decode((string) @file_get_contents($file), true);
    $text = is_string($kept['text'] ?? null) ? $kept['text'] : null;
    return [(int) ($kept['asked'] ?? 0), $text, $text === null ? null : forewarn_read($text)];
}

function forewarn_fetch(string $src): ?string
{
    $context = stream_context_create(['http' => ['timeout' => FOREWARN_PATIENCE, 'follow_location' => 0, 'ignore_errors' => false,
        'protocol_version' => 1.1, 'header' => "Accept: application/json\r\nConnection: close\r\n"]]);
    $text = @file_get_contents($src, false, $context, 0, 8 << 20);
    return $text === false ? null : $text;
}

/** -1, 0 or 1: an answer is older, the same, or newer. */
function forewarn_order(array $a, array $b): int
{
    if ($a['feed'] !== $b['feed'] || $a['position'] < $b['position']) {
        return -1;
    }
    return [$a['made'], $a['updated']] <=> [$b['made'], $b['updated']];
}

/** Reads an answer; null where anything in it is not as it should be. */
function forewarn_read(string $text): ?array
{
    $body = json_decode($text, true);
    if (!is_array($body) || ($body['form'] ?? 0) !== 1 || !is_array($body['advisories'] ?? null)) {
        return null;
    }
    $made = strtotime((string) ($body['generated_at'] ?? ''));
    $check_by = strtotime((string) ($body['next_check_by'] ?? ''));
    if (!$made || !$check_by || $check_by <= $made || ($body['count'] ?? -1) !== count($body['advisories'])) {
        return null;
    }
    $entries = [];
    foreach (array_merge($body['advisories'], $body['announced'] ?? []) as $form) {
        $from = strtotime((string) ($form['effective'] ?? ''));
        $until = strtotime((string) ($form['expires'] ?? $form['review_by'] ?? ''));
        $texts = $form['texts'] ?? null;
        if (!$from || !$until || !is_array($texts) || !$texts || !in_array($form['status'] ?? '', ['actual', 'exercise', 'test'], true)) {
            return null;
        }
        // On the clocks of its place, or else with the offset that was written.
        $zone = (string) ($form['time_zone'] ?? substr((string) ($form['expires'] ?? $form['review_by']), -6));
        $entries[] = ['form' => $form, 'from' => $from, 'until' => $until, 'over' => isset($form['expires']) ? $until : PHP_INT_MAX, 'zone' => $zone];
    }
    return ['made' => $made, 'check_by' => min($check_by, $made + 900), 'position' => (int) ($body['ledger_position'] ?? 0),
        'updated' => (float) strtotime((string) ($body['updated'] ?? '')), 'feed' => (string) ($body['feed'] ?? ''),
        'url' => (string) ($body['url'] ?? ''), 'titles' => (array) ($body['titles'] ?? []),
        'zone' => (string) ($body['time_zone'] ?? 'UTC'),
        'in_force' => count($body['advisories']), 'entries' => $entries];
}

/** What may be said: the state, and what is in force. */
function forewarn_look(?array $held, int $now): array
{
    if (!$held || $now >= $held['made'] + FOREWARN_FORGET) {
        return ['failed', []];
    }
    $entries = array_values(array_filter($held['entries'], fn ($one) => $one['from'] <= $now && $now < $one['over']));
    $begun = $held['in_force'] > 0 || array_filter($held['entries'], fn ($one) => $one['from'] <= $now);
    $fresh = $now >= $held['made'] - FOREWARN_SKEW && $now <= $held['check_by'];
    return [$fresh ? ($entries ? 'current' : ($begun ? 'stale' : 'none')) : 'stale', $entries];
}

function forewarn_text($text): string
{
    return htmlspecialchars((string) $text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8');
}

/** An address of the web, or nothing. */
function forewarn_web($address): string
{
    return is_string($address) && preg_match('~^https?://~i', $address) ? $address : '';
}

function forewarn_time(int $at, string $zone): string
{
    try {
        $clock = new DateTimeZone($zone);
    } catch (Exception $unknown) {
        $clock = new DateTimeZone('UTC');
    }
    $time = (new DateTimeImmutable("@$at"))->setTimezone($clock);
    return '<time datetime="' . $time->format('c') . '">' . $time->format('Y-m-d H:i T') . '</time>';
}

function forewarn_say(string $sentence, array $values): string
{
    $places = array_map(fn ($name) => '{' . $name . '}', array_keys($values));
    return str_replace($places, array_map(fn ($value) => "<bdi>$value</bdi>", $values), forewarn_text($sentence));
}

function forewarn_item(array $entry, array $words, array $options): string
{
    $form = $entry['form'];
    $tongue = isset($form['texts'][$options['lang']]) ? $options['lang'] : (isset($form['texts'][$words['lang']]) ? $words['lang'] : ($form['language'] ?? ''));
    $tongue = isset($form['texts'][$tongue]) ? $tongue : array_key_first($form['texts']);
    $text = $form['texts'][$tongue];
    $drill = $form['status'] !== 'actual';
    $mark = $drill ? ($form['status'] === 'test' ? $words['test'] : $words['exercise']) . ' ' : '';
    $own = ' lang="' . forewarn_text($tongue) . '" dir="auto"';
    $level = min(6, $options['level'] + 1);
    $headline = forewarn_text($mark . ($text['headline'] ?? ''));
    $href = forewarn_web($form['url'] ?? '');
    $lines = ["<h$level$own>" . ($href ? '<a href="' . forewarn_text($href) . '">' . $headline . '</a>' : $headline) . "</h$level>"];
    if ($drill) {
        $lines[] = '<p><strong>' . forewarn_text($form['status'] === 'test' ? $words['isTest'] : $words['isExercise']) . '</strong></p>';
    }
    $lines[] = "<p$own>" . forewarn_text($text['summary'] ?? '') . '</p>';
    $steps = empty($form['no_action']) ? ($text['instruction'] ?? []) : [];
    if ($steps) {
        $lines[] = '<p><strong>' . forewarn_text($words['do']) . "</strong></p><ul$own><li>" . implode('</li><li>', array_map('forewarn_text', $steps)) . '</li></ul>';
    }
    // In the language of the words, or else in that of the text, or else as it was named.
    $named = fn ($area) => $area['names'][$options['lang']] ?? $area['names'][$words['lang']] ?? $area['names'][$tongue] ?? $area['name'] ?? '';
    $where = implode(' · ', array_map(fn ($area) => forewarn_text($named($area)), $form['areas'] ?? []));
    $until = forewarn_time($entry['until'], $options['timezone'] ?: $entry['zone']);
    foreach (['where' => $where, ($entry['over'] === PHP_INT_MAX ? 'review' : 'until') => $until] as $label => $value) {
        $lines[] = '<p>' . forewarn_say($words['labelled'], ['label' => forewarn_text($words[$label]), 'value' => $value]) . '</p>';
    }
    return '<li class="forewarn-item' . ($drill ? ' forewarn-drill' : '') . "\">\n" . implode("\n", $lines) . "\n</li>";
}

function forewarn_html(array $look, ?array $held, array $words, string $href, array $options): string
{
    [$state, $entries] = $look;
    $h = 'h' . $options['level'];
    $titles = $held['titles'] ?? [];
    $feed = forewarn_text($titles[$words['lang']] ?? (reset($titles) ?: ''));
    $drills = count(array_filter($entries, fn ($one) => $one['form']['status'] !== 'actual'));
    $counts = array_filter(['count' => count($entries) - $drills, 'drills' => $drills]);
    // Without its words it can say nothing but this.
    $state = isset($words['labelled']) ? $state : 'failed';
    $said = ['failed' => fn () => forewarn_text($words['failed']), 'stale' => fn () => forewarn_text($words['stale']),
        'none' => fn () => forewarn_say($words['none'], ['feed' => $feed]),
        // Exercises are never counted among what is real.
        'current' => fn () => implode(' · ', array_map(fn ($label, $count) => forewarn_say($words['labelled'], ['label' => forewarn_text($words[$label]), 'value' => $count]),
            array_keys($counts), $counts))][$state]();
    $lines = ["<$h>" . forewarn_text($words['title']) . "</$h>", "<p class=\"forewarn-note\">$said</p>"];
    if ($entries && $state !== 'failed') {
        $lines[] = "<ul class=\"forewarn-list\">\n" . implode("\n", array_map(fn ($one) => forewarn_item($one, $words, $options), $entries)) . "\n</ul>";
    }
    if ($held && $state !== 'failed') {
        $as_of = fn ($key, $at) => forewarn_say($words[$key], ['when' => forewarn_time($at, $options['timezone'] ?: $held['zone'])]);
        $lines[] = '<p>' . $as_of('asOf', $held['made']) . '. ' . $as_of('checkBy', $held['check_by']) . '.</p>';
    }
    $lines[] = '<p><a href="' . forewarn_text($href) . '">' . forewarn_text($words['more']) . '</a></p>';
    $rtl = in_array($words['lang'], ['ar', 'fa', 'he', 'ur'], true) ? 'rtl' : 'ltr';
    return '<section class="forewarn" data-state="' . $state . '" lang="' . forewarn_text($words['lang']) . "\" dir=\"$rtl\">\n" . implode("\n", $lines) . "\n</section>\n";
}
