"""The page of the queue."""

from tests.arrears.desk.colleagues import Colleague


async def test_an_empty_queue_says_so(agent: Colleague) -> None:
    page = await agent.get("/desk/queue")

    assert page.status_code == 200, page.text
    assert "Hier wacht nu niets." in page.text
