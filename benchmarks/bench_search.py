"""CPU of a search over a hundred programmes, beside the yardstick: rare, usual and very frequent words, and a miss.

Run: `python -m benchmarks.bench_search` (a throwaway database; `GOUVERNAIL_DATABASE_URL` for PostgreSQL). The whole
answer is measured. The target is 50 ms on a quiet machine on which the yardstick takes about 3 s.
"""

from benchmarks.bench_pages import Client, authorities, call_command, connection, measured, sample, visitor, yardstick
from gouvernail.models import Item

PROGRAMMES, ACTIONS, STEPS = 100, 120, 120
WORDS = ("ecole", "rénovation des écoles", "aménagements", "commune", "1.1.2", "plan", "introuvable", "le", "%")


def main() -> None:
    connection.creation.create_test_db(verbosity=0, autoclobber=True)
    call_command("collectstatic", interactive=False, verbosity=0)
    owner, _ = authorities.find_or_create("Mesure de cent programmes")
    for seed in range(PROGRAMMES):
        sample.make(authority=owner, actions=ACTIONS, steps=STEPS, seed=seed)
    client: Client = visitor(owner, 0)
    print(
        f"yardstick: {yardstick():.2f} s; {connection.vendor}; {Item.objects.count()} items in {PROGRAMMES} programmes"
    )
    print(f"{'':32} {'CPU ms':>8} {'clock ms':>9} {'SQL':>4}")
    for words in WORDS:

        def get(words: str = words) -> int:
            answer = client.get("/recherche/", {"text": words}, headers={"Accept-Encoding": "gzip"})
            assert answer.status_code == 200
            return len(answer.content)

        cpu, clock, queries, _size = measured(get)
        print(f"{words:32} {cpu:>8.1f} {clock:>9.1f} {queries:>4}")
    connection.creation.destroy_test_db(connection.settings_dict["NAME"], verbosity=0)


if __name__ == "__main__":
    main()
