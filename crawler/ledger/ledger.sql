create table if not exists pages (
    url text primary key,           -- the address that the list row links to
    source_id text not null,
    state text not null,            -- pending, held, gone, failed, elsewhere (in another process's archive),
                                    -- foreign (on a host that the source does not name)
    title text, listed_date text, family text, column_name text,
    first_seen text not null,
    last_fetched text,
    next_check real,                -- seconds since 1970; null: never again
    checks integer not null default 0,
    failures integer not null default 0,
    etag text, last_modified text,
    sha256 text, location text,     -- of the newest version
    versions integer not null default 0,
    outcome text                    -- the last failure's sentence
);
create index if not exists pages_by_state on pages (source_id, state);
create index if not exists pages_by_day on pages (source_id, first_seen);
create table if not exists shown (  -- pages of one source that a list of another one shows too
    source_id text not null, url text not null,
    primary key (source_id, url)
) without rowid;
create index if not exists shown_by_url on shown (url);
create view if not exists listings as
    select source_id, url, state, listed_date, first_seen, location from pages
    union all
    select shown.source_id, url, state, listed_date, first_seen, location from shown join pages using (url);
create table if not exists walks (  -- list pages that are yet to be turned
    source_id text not null, list_url text not null,
    lane text not null,             -- the run that began the walk
    walk text not null,             -- JSON
    primary key (source_id, list_url, lane)
);
create table if not exists visits (
    id integer primary key,
    run text not null, source_id text not null,
    started text not null, finished text,
    outcome text,                   -- ok, or the state of the failure; null while it runs or if it was killed
    reason text, error text, advice text,
    listed integer not null default 0,
    fetched integer not null default 0, new integer not null default 0, changed integer not null default 0,
    unchanged integer not null default 0, failed integer not null default 0, gone integer not null default 0
);
create index if not exists visits_by_source on visits (source_id, started);
create table if not exists lists (  -- what a list page's first page looked like when it was last read
    source_id text not null, url text not null, column_name text not null, seen text not null,
    listed integer not null, newest text, family text,
    reach text, covered_until text, -- rows between these two days are known without a gap
    primary key (source_id, url)
);
create table if not exists list_signs (  -- of lists too; a table of its own for ledgers that lack it
    source_id text not null, url text not null,
    led_to text not null,           -- the address that answered when the first page was last read
    back_since text,                -- since when it shows nothing as new as `lists.newest`, which is still on the site
    primary key (source_id, url)
) without rowid;
create table if not exists list_rows (  -- what the first page of a list showed when it was last as new as it ever was
    source_id text not null, url text not null, row_url text not null, row_date text,
    primary key (source_id, url, row_url)
) without rowid;
create table if not exists robots (
    host text primary key, fetched text not null, status integer not null, text text not null
);
create table if not exists waits (  -- hosts that asked for patience with Retry-After
    host text primary key, until real not null
);
create table if not exists marks (  -- the archive up to here is in this ledger
    file text primary key, offset integer not null
);
