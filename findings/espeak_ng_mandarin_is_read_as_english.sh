#!/usr/bin/env bash
# eSpeak NG's plain Mandarin voice reads Chinese as English letters; the one for pinyin reads it.
# Expected: `espeak-ng -v cmn` reads Han in Mandarin, and cmn-latn-pinyin is for text in pinyin.
# Seen: espeak-ng 1.51 (Debian 12): cmn turns 今天 into its pinyin and then reads that as English
#   words, marked (en); cmn-latn-pinyin reads the same two characters as Mandarin syllables with
#   their tones. Cantonese is right in both of its voices.
# So: whoever takes the first Chinese voice of the list hears "jin tian" spelt by an Englishman;
#   among voices of one language the one for the romanisation is to be taken.
set -eu
command -v espeak-ng > /dev/null || exit 2
espeak-ng --version | grep -q "NG text-to-speech: 1\.51" || exit 2
phonemes() {
    espeak-ng -v "$1" -q -x "今天" 2> /dev/null
}
for voice in cmn cmn-latn-pinyin yue; do
    echo "$voice: $(phonemes "$voice" | tr '\n' ' ')"
done
phonemes cmn | grep -q "(en)"
! phonemes cmn-latn-pinyin | grep -q "(en)"
! phonemes yue | grep -q "(en)"
