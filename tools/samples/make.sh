#!/usr/bin/env bash
# make.sh FOLDER: makes the recording, the film with its captions, the picture and the card into FOLDER.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

folder=${1:?usage: make.sh FOLDER}
mkdir -p "$folder"
node tools/samples/draw.mjs "$folder"
ffmpeg -v error -y -f lavfi -i anullsrc=r=22050:cl=mono -t 0.35 "$folder/silence.wav"
node tools/samples/speak.mjs "$folder"
cd "$folder"

ffmpeg -v error -y -f concat -safe 0 -i recording.txt -ac 1 -ar 24000 -af 'highpass=f=70,lowpass=f=7500,loudnorm=I=-18' \
    -c:a libmp3lame -b:a 48k -map_metadata -1 -id3v2_version 0 -write_id3v1 0 rust-aan-tafel.mp3
ffmpeg -v error -y -f concat -safe 0 -i slides.txt -f concat -safe 0 -i film.txt \
    -vf 'fps=10,format=yuv420p' -c:v libx264 -profile:v main -preset veryslow -tune stillimage -crf 26 -g 50 \
    -af 'highpass=f=70,lowpass=f=7500,loudnorm=I=-18' -c:a aac -ac 1 -ar 24000 -b:a 48k -shortest \
    -map_metadata -1 -fflags +bitexact -movflags +faststart van-vraag-tot-resultaat.mp4
cp slide-0.png van-vraag-tot-resultaat-beeld.png
ls -l rust-aan-tafel.mp3 van-vraag-tot-resultaat.mp4 ./*.vtt veenkanaal.jpg gesprekskaart.pdf van-vraag-tot-resultaat-beeld.png
