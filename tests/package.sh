#!/usr/bin/env bash
# Proves the Dockerfile's steps without Docker. It takes the files that the Dockerfile copies into a clean folder and runs the restore and publish commands
# that stand there; then it runs the program as the image does (same environment, an unprivileged user, a file system that is read-only but for the data
# folder): makes an administrator, starts the site, asks the health check's command, signs in, uploads a report of 5 MB through the upload page, stops the
# site as "docker stop" does, starts it again, and reads the report. At last it looks whether anything was written beside the data folder.
# Needs bash, coreutils, curl and the .NET SDK. As root on Linux it becomes an unprivileged user in a read-only mount of the whole file system; otherwise
# the program runs as whoever calls, in a folder without write permission, and the script says so.
set -euo pipefail
cd "$(dirname "$0")/.."

work=$(mktemp -d); source=$work/source; app=$work/app; data=$work/data; site_pid=
finish() {
  status=$?
  [ -z "$site_pid" ] || kill -KILL "$site_pid" 2>/dev/null || true
  if [ $status -ne 0 ]; then
    for log in "$work"/*.log "$data"/logs/*; do [ -s "$log" ] && { echo "--- ${log##*/}"; tail -30 "$log"; }; done
  fi
  chmod -R u+w "$work" && rm -rf "$work"
  exit $status
}
trap finish EXIT
step() { echo "package: $*"; }
fail() { echo "package: FAILED: $*" >&2; exit 1; }

# ---- what the Dockerfile says
instructions() { sed -e ':join' -e '/\\$/{N;s/\\\n *//;b join' -e '}' Dockerfile | grep -v '^#'; }
build_stage() { instructions | sed '/^FROM .*aspnet/,$d'; }
run_stage() { instructions | sed -n '/^FROM .*aspnet/,$p'; }
exec_form() { run_stage | sed -n "s/^$1.*\[\(.*\)\]\$/\1/p" | sed -e 's/", *"/ /g' -e 's/"//g'; }
case $(uname -m) in x86_64) arch=amd64 ;; aarch64) arch=arm64 ;; *) fail "no image is made for $(uname -m)" ;; esac
restore=$(build_stage | sed -n 's/^RUN \(dotnet restore .*\)/\1/p'); publish=$(build_stage | sed -n 's/^RUN \(dotnet publish .*\)/\1/p')
health=$(exec_form HEALTHCHECK); start=$(exec_form ENTRYPOINT)
mapfile -t environment < <(run_stage | sed -n 's/^ENV //p' | tr -s ' ' '\n' | sed "s#=/data#=$data#")
for part in "$restore" "$publish" "$health" "$start" "${environment[*]}"; do [ -n "$part" ] || fail "the Dockerfile is written in a way this script cannot read"; done
[ "$(run_stage | sed -n 's/^USER //p')" = '$APP_UID' ] || fail "the image does not run as its unprivileged user"
[ "$(run_stage | sed -n 's/^VOLUME //p')" = /data ] || fail "the image has no volume /data"

# ---- the build stage
step "copying what the Dockerfile copies"
mkdir "$source" && chmod 755 "$work"
files() { if [ -d .git ] || [ -f .git ]; then git ls-files --cached --others --exclude-standard -- "$@"; else find "$@" -type f -not -path '*/bin/*' -not -path '*/obj/*'; fi; }
copy() {
  while read -r _ line; do
    read -ra words <<<"$line"
    for path in "${words[@]:0:${#words[@]}-1}"; do
      [ -e "$path" ] || fail "the Dockerfile copies $path, which is not there"
      files "$path" | while read -r file; do [ -e "$file" ] && cp --parents "$file" "$source"; done
    done
  done
}
build_stage | sed '/^RUN dotnet restore/,$d' | grep '^COPY' | copy
step "$restore" && (cd "$source" && TARGETARCH=$arch bash -c "$restore" >"$work/restore.log")
build_stage | sed '1,/^RUN dotnet restore/d' | grep '^COPY' | copy
step "$publish" && (cd "$source" && TARGETARCH=$arch bash -c "${publish/--output \/app/--output $app}" >"$work/publish.log")
for file in DiplomacyNews.Web.dll LICENSE THIRD-PARTY-NOTICES.md diplomacynews.service onnxruntime-notices.txt Model/spans-3.onnx Model/spans-3.json seeds/people.tsv wwwroot/css/record.css; do
  [ -s "$app/$file" ] || fail "$file is not in the published folder"
done
[ "$(find "$app" -name '*onnxruntime.*' -not -name '*.txt' -not -name 'Microsoft.*' | wc -l)" = 1 ] || fail "the published folder holds the network's runtime for other machines too"

# ---- the running stage
mkdir "$data" && chmod -R a-w,a+rX "$app"
user=$(id -u); inside=()
if [ "$user" = 0 ]; then
  user=65534 # nobody
  chown "$user:$user" "$data"
  unprivileged="setpriv --reuid=$user --regid=$user --clear-groups --no-new-privs --bounding-set=-all"
  if unshare --mount true 2>/dev/null; then
    step "running as user $user in a read-only file system"
    inside=(unshare --mount bash -c "mount --make-rprivate / && mount --bind '$data' '$data' && mount -o remount,ro,bind / && exec $unprivileged \"\$@\"" _)
  else
    step "running as user $user (no mount of its own is allowed here: only the program's folder is read-only)"
    inside=($unprivileged)
  fi
else
  step "running as you: start this as root to have an unprivileged user and a read-only file system"
fi
become() { cd "$app" && exec "${inside[@]}" env -i PATH="$PATH" "${environment[@]}" ASPNETCORE_HTTP_PORTS=$port Seeds__Load=false ${reading:+Reading__Model=$reading} "$@"; }
run() { (become "$@"); }

port=$((20000 + RANDOM % 20000)); address=http://localhost:$port
touch "$work/before" && sleep 1

start_site() {
  reading=off # A million words take the network minutes.
  become $start >>"$work/site.log" 2>&1 &
  site_pid=$!
  for _ in $(seq 100); do
    run $health >"$work/health.log" 2>&1 && return
    kill -0 "$site_pid" 2>/dev/null || fail "the site ended by itself"
    sleep 0.2
  done
  fail "the health check did not succeed within its time"
}
stop_site() {
  kill -TERM "$site_pid"
  wait "$site_pid" || fail "the site did not stop in peace: $?"
  site_pid=
}

password="a long enough password"
step "making an administrator" && printf '%s\n' "$password" | run $start create-admin --email admin@example.org --name "Ada Admin" >"$work/admin.log" 2>&1
! run $health >/dev/null 2>&1 || fail "the health check succeeds where no site runs"
step "reading with the network"
printf 'GENEVA — “Talks will resume,” Ambassador Okafor said.\n' >"$work/short.txt" && chmod a+r "$work/short.txt"
run $start analyze "$work/short.txt" --json >"$work/analyze.log" 2>&1 && grep -q '"reader":"spans-' "$work/analyze.log" || fail "the network does not read"
step "starting the site" && start_site

step "signing in"
ask() { curl --silent --show-error --cookie "$work/cookies" --cookie-jar "$work/cookies" "$@"; }
hidden() { grep -o "<input[^>]*name=\"$1\"[^>]*>" | head -1 | sed 's/.*value="\([^"]*\)".*/\1/'; }
token=$(ask "$address/account/sign-in" | hidden __RequestVerificationToken)
answer=$(ask --output /dev/null --write-out '%{http_code}' --data-urlencode "__RequestVerificationToken=$token" --data-urlencode Email=admin@example.org --data-urlencode "Password=$password" "$address/account/sign-in")
[ "$answer" = 302 ] || fail "signing in was answered with $answer"

step "uploading 5 MB"
report=$work/report.txt
{
  printf 'Headline: A very long report from the lake\nOutlet: Specimen Gazette\nDate: 2024-04-26\n\nGENEVA — “Talks will resume,” Ambassador Okafor said.\n\n'
  for n in $(seq 20000); do
    printf 'Paragraph %d tells how the delegations walked round the lake, looked at the papers of the day before, and changed nothing in them at all. They then sat down, opened a window, and waited for lunch and the news.\n\n' "$n"
  done
} | head -c 5242880 >"$report"
page=$(ask "$address/admin/upload"); token=$(hidden __RequestVerificationToken <<<"$page"); key=$(hidden key <<<"$page")
answer=$(ask --output "$work/upload.log" --write-out '%{http_code}' --form "__RequestVerificationToken=$token" --form "key=$key" --form "files=@$report" "$address/admin/upload")
[ "$answer" = 302 ] || fail "the upload was answered with $answer"

step "waiting until it is read"
for _ in $(seq 300); do
  article=$(ask "$address/articles" | grep -o '/articles/[0-9]*/a-very-long-report-from-the-lake' | head -1 || true)
  [ -z "$article" ] || break
  sleep 0.2
done
[ -n "$article" ] || fail "the report was not read within a minute"

step "stopping, starting again, and reading it" && stop_site && start_site
curl --silent --fail "$address$article" >"$work/article.html" || fail "$article is gone after a restart"
grep -q "Talks will resume," "$work/article.html" && grep -q "Okafor" "$work/article.html" || fail "$article does not show what was said"
stop_site

step "looking for what was written beside the data folder"
[ -d "$data/tmp" ] || fail "the program did not make the folder for temporary files"
strays=$(find "$app" /tmp /var/tmp /dev/shm -newer "$work/before" -user "$user" -not -path "$data*" 2>/dev/null | grep -v "^$work/[a-z]*\.\(log\|html\|txt\)$" || true)
if [ "${#inside[@]}" -gt 0 ] && [ -n "$strays" ]; then fail "written beside the data folder: $strays"; fi
step "passed"
