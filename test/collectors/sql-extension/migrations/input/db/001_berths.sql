-- create extension vector would go here
CREATE EXTENSION IF NOT EXISTS "uuid-ossp";
create extension if not exists vector with schema extensions;

create table berths (id uuid primary key, place vector(384));
