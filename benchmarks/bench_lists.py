"""CPU of the lists of people and of indicators, 100 and 600 of each, beside the yardstick.

Run: `python -m benchmarks.bench_lists` (a throwaway database; `GOUVERNAIL_DATABASE_URL` for PostgreSQL). The whole
answer is measured, as in `bench_pages`. The targets are for a quiet machine on which the yardstick takes about 3 s: 600
rows under 80 ms, 100 rows under 20 ms.
"""

from benchmarks.bench_pages import Client, authorities, call_command, connection, measured, sample, visitor, yardstick
from gouvernail.models import Indicator, IndicatorTarget, IndicatorValue, Item, ItemPerson, Person

ADDRESSES = {
    "people": "/personnes/?lignes=600",
    "people, sorted, groups": "/personnes/?lignes=600&groupe=department&tri=-late",
    "people, narrowed": "/personnes/?late=1&text=numero",
    "indicators": "/indicateurs/?lignes=600",
    "indicators, sorted, groups": "/indicateurs/?lignes=600&groupe=objective&tri=-rate",
    "indicators, narrowed": "/indicateurs/?due=late&text=mesure",
}


def made(rows: int) -> Client:
    """An authority of so many actions, each with somebody of its own and one indicator with values."""
    owner, _ = authorities.find_or_create(f"Mesure de {rows}")
    programme = sample.make(authority=owner, actions=rows, steps=rows)
    Indicator.objects.filter(authority=owner).delete()
    ItemPerson.objects.filter(authority=owner).delete()
    actions = list(Item.objects.filter(programme=programme, level="action"))
    names = [f"Personne Numéro{number}" for number in range(rows)]
    people = Person.objects.bulk_create(Person(authority=owner, name=name, key=name.lower()) for name in names)
    at = {"authority": owner, "position": 0}
    ItemPerson.objects.bulk_create(
        ItemPerson(item=action, person=person, role="agent", **at)
        for action, person in zip(actions, people, strict=True)
    )
    measures = Indicator.objects.bulk_create(
        Indicator(item=action, text=f"Mesure {place}", unit="arbres", baseline=0, frequency="annuel", **at)
        for place, action in enumerate(actions)
    )
    IndicatorTarget.objects.bulk_create(
        IndicatorTarget(indicator=each, year=2027, value=200, **at) for each in measures
    )
    IndicatorValue.objects.bulk_create(
        IndicatorValue(indicator=each, date=f"{year}-06-30", value=10 * (year - 2019), **at)
        for each in measures
        for year in (2024, 2025, 2026)
    )
    return visitor(owner, rows)


def main() -> None:
    connection.creation.create_test_db(verbosity=0, autoclobber=True)
    call_command("collectstatic", interactive=False, verbosity=0)
    print(f"yardstick: {yardstick():.2f} s; {connection.vendor}")
    print(f"{'':44} {'CPU ms':>8} {'clock ms':>9} {'SQL':>4} {'KB':>6}")
    for rows in (100, 600):
        client = made(rows)
        for name, path in ADDRESSES.items():

            def get(client: Client = client, path: str = path) -> int:
                answer = client.get(path, headers={"Accept-Encoding": "gzip"})
                assert answer.status_code == 200, path
                return len(answer.content)

            cpu, clock, queries, size = measured(get)
            print(f"{rows:>4} rows: {name:<33} {cpu:>8.1f} {clock:>9.1f} {queries:>4} {size:>6}")
    connection.creation.destroy_test_db(connection.settings_dict["NAME"], verbosity=0)


if __name__ == "__main__":
    main()
