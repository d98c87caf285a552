# What a measurement was made with; read in by the scripts beside it, which have set $program.
about() {
  echo "program:  $("$program" --version), $(wc -c < "$program" | tr -d ' ') bytes, commit $(git rev-parse --short HEAD)"
  echo "sdk:      $(dotnet --version)"
  echo "system:   $(uname -sm | sed "s| | $(uname -r | cut -d- -f1) |")"
  echo "cpu:      $(LC_ALL=C lscpu 2>/dev/null | sed -n 's/^Model name: *//p' | head -1), $(getconf _NPROCESSORS_ONLN) processors"
}
