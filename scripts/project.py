"""Where things are in the project."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

APP_ENVIRONMENT = ROOT / ".venv"
APP_PYTHON = APP_ENVIRONMENT / "bin" / "python"
BOT_ENVIRONMENT = ROOT / "bot" / ".venv"
BOT_PYTHON = BOT_ENVIRONMENT / "bin" / "python"
TOOLS = ROOT / ".tools"
REQUIREMENTS = ROOT / "requirements"
MODELS = ROOT / "models"
MODEL = MODELS / "meedenker.tar.gz"

VAR = ROOT / "var"
LOGS = VAR / "log"
STAMPS = VAR / "stamps"


def relative(path: Path) -> str:
    """The path as an operator types it in the project's folder."""
    try:
        return str(path.relative_to(ROOT))
    except ValueError:
        return str(path)
