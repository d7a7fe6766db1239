-- Whether a department and its parts, at any distance, count as the same where rules and weights are about departments.
alter table program add column departments_with_parts boolean not null default false;
