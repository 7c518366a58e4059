#!/usr/bin/env bash
# pip install commented
TERN=1.5
if [ "$1" = "new" ]; then
  GULL=2.0
else
  GULL=1.0
fi
echo "pip install printed"
cat <<'NOTES'
pip install documented
NOTES
sudo -H pip3 install -U pip tern=="$TERN" gull==$GULL auk==$(cat versions/auk.txt) || exit 1
poetry run pip install "skua @ git+https://me:t0ken@code.example/skua.git@main"
poetry add puffin@^3.0 --group dev
uv add --dev fulmar==1.0; uv tool install razorbill@2.1
pip install . ./local dist/x.whl -e ../other -t out -- petrel
go install code.example/birds/cmd/ringer@v1.2.3
go install ./...
yarn global add gannet-cli@1.0.0 && pnpm add -D shag@npm:real-shag@2.0.0 && bun add ./local user/repo
pipx install kittiwake>=2 2>/dev/null
for v in 1 2; do pip install "booby==$v"; done
