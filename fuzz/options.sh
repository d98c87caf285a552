# Reads --NAME VALUE into the variable of each name that is known; read in by the scripts beside it.
#   options "NAME=DEFAULT …" "$@"
options() {
  known=$1
  shift
  for pair in $known; do eval "$pair"; done
  while [ $# -gt 0 ]; do
    case " $known" in
      *" ${1#--}="*) eval "${1#--}=\${2:?a number after $1}" ;;
      *) echo "unknown option $1; there are: $known" >&2; exit 2 ;;
    esac
    shift 2
  done
}
