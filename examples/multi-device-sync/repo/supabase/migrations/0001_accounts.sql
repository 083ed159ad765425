create table accounts (
  id    uuid primary key references auth.users (id) on delete cascade,
  email text not null unique
);

alter table accounts enable row level security;

create policy "an account belongs to its user"
  on accounts for all
  using (id = auth.uid());
