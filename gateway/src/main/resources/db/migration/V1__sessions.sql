-- Browser sessions. The cookie's secret is not here: name is one hash of it, tokens are sealed by another.
create table session (
  name             bytea       primary key,
  provider_session text        not null,
  tokens           bytea       not null,
  access_until     timestamptz not null,
  until            timestamptz not null
);

create index session_provider_session on session (provider_session);
create index session_until on session (until);
