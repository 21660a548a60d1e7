#!/usr/bin/env bash
# Fuzzes the readers of submissions with libFuzzer, from the seeds on. What it finds lies in .build/fuzzing as
# crash-…, timeout-… or oom-…; run the fuzzer with that file as its argument to see it again.
#
#   Fuzzing/run.sh [SECONDS]     60 seconds unless said otherwise
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=${1:-60}
work=$PWD/.build/fuzzing
mkdir -p "$work/corpus"

modules=()
for module in CArchive CLibXML2 CUchardet; do
  modules+=(-Xcc "-fmodule-map-file=$PWD/Sources/$module/module.modulemap")
done
read -r -a flags <<<"$(pkg-config --cflags libarchive libxml-2.0 uchardet)"
read -r -a libraries <<<"$(pkg-config --libs libarchive libxml-2.0 uchardet)"
for flag in ${flags[@]+"${flags[@]}"}; do modules+=(-Xcc "$flag"); done

compile() { swiftc -O -wmo -parse-as-library -swift-version 6 -package-name huizong -sanitize=fuzzer -I "$work" "$@"; }
module() {
  local name=$1
  shift
  compile -emit-module -emit-module-path "$work/$name.swiftmodule" -module-name "$name" -c "$@" -o "$work/$name.o"
}
module Model Sources/Model/*.swift
mapfile -t divisions < <(find Sources/Divisions -name '*.swift' | sort)
module Divisions "${divisions[@]}"
module Crypto Fuzzing/Crypto.swift
mapfile -t sources < <(find Sources/Submissions -name '*.swift' | sort)
compile "${modules[@]}" -module-name ReaderFuzzer "${sources[@]}" Fuzzing/ReaderFuzzer.swift \
  "$work/Model.o" "$work/Divisions.o" "$work/Crypto.o" "${libraries[@]}" -o "$work/reader-fuzzer"

# Swift's own report of a crash would keep libFuzzer from saving the input.
SWIFT_BACKTRACE=enable=no "$work/reader-fuzzer" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=1024 -max_len=65536 \
  -artifact_prefix="$work/" -print_final_stats=1 "$work/corpus" Fuzzing/Seeds
