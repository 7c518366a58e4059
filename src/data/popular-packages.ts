/**
 * Names that impostors imitate: packages that most projects of an ecosystem know. Besides these, every AI library of
 * `src/data/sdks` counts. As of 2026-11; from general knowledge of the ecosystems, not from a download ranking.
 */
export const POPULAR_PACKAGES: Readonly<Record<string, string>> = {
  npm: `react react-dom next vue svelte angular express koa fastify hono axios node-fetch undici got request lodash
    underscore ramda rxjs moment dayjs date-fns luxon uuid nanoid chalk picocolors colors ansi-styles commander yargs
    minimist inquirer ora prompts dotenv cross-env debug winston pino bunyan morgan semver glob minimatch rimraf mkdirp
    fs-extra chokidar execa shelljs webpack rollup vite esbuild parcel babel-core typescript ts-node tsx eslint prettier
    jest mocha chai vitest sinon cypress playwright puppeteer selenium-webdriver jsdom cheerio mongoose mongodb redis
    ioredis pg mysql mysql2 sqlite3 better-sqlite3 sequelize typeorm prisma knex drizzle-orm graphql apollo-server
    socket.io ws jsonwebtoken passport bcrypt bcryptjs helmet cors body-parser cookie-parser multer nodemailer sharp
    jimp three d3 chart.js echarts tailwindcss postcss autoprefixer sass styled-components classnames clsx zod yup joi
    ajv validator immer redux zustand mobx swr formik tslib core-js regenerator-runtime bluebird async through2
    readable-stream events buffer process util path-to-regexp qs query-string form-data mime mime-types iconv-lite
    cross-spawn which signal-exit strip-ansi string-width wrap-ansi supports-color has-flag escape-string-regexp
    is-number is-odd left-pad web3 ethers viem wagmi solana-web3.js discord.js telegraf electron react-native expo
    firebase firebase-admin aws-sdk stripe twilio node-gyp husky lint-staged nodemon pm2 concurrently turbo lerna nx`,
  pypi: `requests urllib3 httpx aiohttp certifi idna charset-normalizer six python-dateutil pytz numpy pandas scipy
    matplotlib seaborn plotly scikit-learn tensorflow torch torchvision torchaudio keras jax flax xgboost lightgbm
    catboost nltk spacy gensim pillow opencv-python imageio scikit-image flask django fastapi starlette uvicorn gunicorn
    werkzeug jinja2 markupsafe click typer rich tqdm colorama pydantic attrs marshmallow sqlalchemy alembic psycopg2
    psycopg2-binary pymysql pymongo redis celery kombu boto3 botocore s3transfer awscli google-api-python-client
    google-auth google-cloud-storage azure-core azure-identity azure-storage-blob pyyaml toml tomli ruamel-yaml
    jsonschema cryptography pycryptodome pyopenssl paramiko bcrypt pyjwt passlib pytest tox coverage mock hypothesis
    black flake8 isort mypy pylint ruff setuptools wheel pip virtualenv pipenv poetry build twine packaging
    importlib-metadata zipp typing-extensions beautifulsoup4 lxml scrapy selenium playwright protobuf grpcio pyarrow
    polars dask openpyxl xlrd python-dotenv python-docx pypdf pypdf2 reportlab jupyter notebook ipython ipykernel
    jupyterlab networkx sympy statsmodels joblib cloudpickle psutil docker kubernetes ansible fabric pexpect websockets
    python-telegram-bot discord-py tweepy web3 streamlit gradio dash bokeh`,
  cargo: `serde serde_json serde_derive tokio rand libc log syn quote proc-macro2 regex clap anyhow thiserror reqwest
    hyper axum actix-web futures async-trait chrono time uuid bytes lazy_static once_cell itertools rayon crossbeam
    tracing tracing-subscriber env_logger base64 sha2 rustls openssl tempfile url bitflags cfg-if num-traits hashbrown`,
  gem: `rails rake rack bundler activesupport activerecord nokogiri json puma sidekiq devise rspec minitest sinatra
    faraday httparty redis pg mysql2 sqlite3 aws-sdk thor i18n tzinfo concurrent-ruby addressable rubocop pry`,
  nuget: `Newtonsoft.Json Serilog AutoMapper Dapper NUnit xunit Moq FluentAssertions Polly MediatR StackExchange.Redis
    EntityFramework Microsoft.EntityFrameworkCore Npgsql RestSharp CsvHelper Swashbuckle.AspNetCore`,
}
