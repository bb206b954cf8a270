#!/usr/bin/env bash
# Runs all tests; with --nightly as first argument the long versions of those that try things at random. On a bare Debian machine with the .NET 10 SDK it first
# installs the system libraries that charts and dates need, and the programs in which tests open what reports write: a browser, Poppler, LibreOffice.
set -euo pipefail
cd "$(dirname "$0")"

if [ "${1:-}" = --nightly ]; then
    shift
    export BENEFIT_NIGHTLY=1
fi

needed=()
has_library() { ldconfig -p 2>/dev/null | grep -q "$1"; }
has_library libfontconfig.so.1 || needed+=(libfontconfig1)
has_library libicuuc.so || needed+=('libicu[0-9]+')
[ -d /usr/share/zoneinfo ] || needed+=(tzdata)
has_program() { command -v "$1" >/dev/null; }
has_program chromium || has_program google-chrome || has_program microsoft-edge || needed+=(chromium)
has_program pdffonts || needed+=(poppler-utils)
has_program soffice || needed+=(libreoffice-calc-nogui libreoffice-writer-nogui)
if [ ${#needed[@]} -gt 0 ] && command -v apt-get >/dev/null; then
    echo "installing ${needed[*]}"
    if [ "$(id -u)" -eq 0 ]; then as_root=(); else as_root=(sudo); fi
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${needed[@]}" >/dev/null
fi

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# Tests that pseudonymise bring their own key: none is made in the user's settings.
export BENEFIT_PSEUDONYM_KEY="${BENEFIT_PSEUDONYM_KEY:-$(printf 'ab%.0s' {1..32})}"

log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
dotnet test --solution BenefitAnalyzer.sln -c Release --no-progress "$@" 2>&1 | tee "$log" || status=$?

count() { sed -n "s/^ *$1: *\([0-9]*\).*/\1/p" "$log" | tail -n 1; }
passed=$(count succeeded)
failed=$(count failed)
skipped=$(count skipped)
echo "${passed:-0} passed, ${failed:-0} failed, ${skipped:-0} skipped"
[ "${passed:-0}" -gt 0 ] || status=1
exit "$status"
